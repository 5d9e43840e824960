import { chooseLocale } from './choose-locale'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales'

type PublicRoute = { locale: Locale; redirectTo: string | null }

/** Which language an address speaks, and where a visitor of another language, or of `/en/…`, is led. */
export function findPublicRoute(path: string, cookie: string | undefined, accept: string | null): PublicRoute {
  const [, first, ...rest] = path.split('/')
  if (isLocale(first)) return { locale: first, redirectTo: first === DEFAULT_LOCALE ? `/${rest.join('/')}` : null }
  const locale = chooseLocale(cookie, accept)
  const redirectTo = locale === DEFAULT_LOCALE ? null : `/${locale}${path === '/' ? '' : path}`
  return { locale, redirectTo }
}
