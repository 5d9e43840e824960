/**
 * Whether a request that changes something comes from our own pages, as far as the browser tells. A request that
 * says nothing of its origin is not a browser's cross-site request; cookies are SameSite=Lax besides.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  const hosts = [headers.get('host'), headers.get('x-forwarded-host')]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
