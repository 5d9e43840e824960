/** The languages a page of the calculator speaks. */
export const PAGE_LOCALES = ['en', 'ru'] as const
export type PageLocale = (typeof PAGE_LOCALES)[number]

/** What an organisation says on its own page of the calculator; an empty text is ours. */
export interface CalculatorPageTexts {
  title: string
  lead: string
}

export interface CalculatorPageContent {
  texts: Record<PageLocale, CalculatorPageTexts>
  /** Who answers for the visitors' data, as the consent names them; empty: the organisation's name. */
  operator: string
  /** How to reach them: an e-mail, a phone or an address. */
  contact: string
  /** Their privacy policy. */
  privacyUrl: string
}

/**
 * A site that may embed the page, as a browser names it: `https://shop.example`, in lower case, without a path; null for a
 * text that is none. http is for sites on this machine alone.
 * @example normaliseOrigin('https://Shop.example/about') === 'https://shop.example'
 */
export function normaliseOrigin(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname, origin, username, password } = new URL(address)
  if (username || password || !/^[a-z0-9.-]+$/.test(hostname)) return null
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  if (protocol === 'http:') return isLocal ? origin : null
  return protocol === 'https:' && (isLocal || hostname.includes('.')) ? origin : null
}

/**
 * A domain name in the form a request's Host header has: lower case, ASCII, no port; null for a text that is none.
 * @example normaliseHost('LTV.Agency.ru ') === 'ltv.agency.ru'
 */
export function normaliseHost(typed: string): string | null {
  const text = typed.trim().replace(/\.$/, '')
  if (!URL.canParse(`https://${text}`)) return null
  const { host, hostname, pathname, search, hash, username } = new URL(`https://${text}`)
  if (host !== hostname || pathname !== '/' || search || hash || username || text.includes('/')) return null
  const isName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname)
  return isName ? hostname : null
}
