/** The header in which the proxy hands a page its own address: a server component cannot read it otherwise. */
export const PATH_HEADER = 'x-povtor-path'
export const RETURN_PARAMETER = 'next'

/** The sign-in page's address that remembers where a person was going; only the product's own pages are remembered. */
export function buildSignInPath(wanted: string | null): string {
  const path = parseReturnPath(wanted)
  return path === null || path === '/o' ? '/sign-in' : `/sign-in?${new URLSearchParams({ [RETURN_PARAMETER]: path })}`
}

/** Where the sign-in page leads: the address it remembers, else the product's entry. */
export function findReturnPath(search: string): string {
  return parseReturnPath(new URLSearchParams(search).get(RETURN_PARAMETER)) ?? '/o'
}

/** A path under `/o` of this very site, without the router's own parameter; null for anything else. */
function parseReturnPath(text: string | null): string | null {
  const origin = 'http://povtor.invalid'
  if (!text?.startsWith('/') || !URL.canParse(text, origin)) return null
  const url = new URL(text, origin)
  url.searchParams.delete('_rsc')
  const isOurs = url.origin === origin && (url.pathname === '/o' || url.pathname.startsWith('/o/'))
  return isOurs ? `${url.pathname}${url.search}` : null
}
