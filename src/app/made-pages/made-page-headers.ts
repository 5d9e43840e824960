import { isLocale } from '@/app/i18n/locales'
import { buildSecurityHeaders } from '@/app/security-headers'

/**
 * A proxy in front may keep a page made beforehand; it asks again soon, since a new release has new scripts. Not where the address
 * names no language: the answer depends on the visitor then.
 */
const KEPT_PAGE = 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600'
const ASKED_PAGE = 'private, no-cache'

interface MadePage {
  pathname: string
  /** Of its inline scripts. */
  hashes: readonly string[]
  isHttps: boolean
}

/** The policy and the caching of a page made beforehand. */
export function buildMadePageHeaders({ pathname, hashes, isHttps }: MadePage): Record<string, string> {
  return {
    ...buildSecurityHeaders({ scripts: { hashes }, isHttps, isDevelopment: false }),
    'cache-control': isLocale(pathname.split('/')[1]) ? KEPT_PAGE : ASKED_PAGE,
  }
}

/** The calculator's address: with a query it is another page than without one (next.config.js). */
const CALCULATOR = /^(?:\/(?:en|ru))?\/calculator\/?$/

/** Whether an address asks for the calculator with numbers of its own, which nobody has made beforehand. */
export function isFilledCalculator(pathname: string, search: string): boolean {
  return search !== '' && CALCULATOR.test(pathname)
}
