import { type NextRequest, NextResponse } from 'next/server'
import { findPublicRoute } from './find-public-route'
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from './locales'

/**
 * The public pages' language. next-intl's own middleware would rewrite `/` to `/en` by an absolute address, which Next takes
 * for another server's when it listens on 127.0.0.1; here next.config.js rewrites, and the middleware only redirects.
 */
export function routePublicPage(request: NextRequest): NextResponse {
  const cookie = request.cookies.get(LOCALE_COOKIE)?.value
  const { pathname, search } = request.nextUrl
  const { locale, redirectTo } = findPublicRoute(pathname, cookie, request.headers.get('accept-language'))
  const response = redirectTo
    ? NextResponse.redirect(new URL(`${redirectTo.replace(/^\/+/, '/')}${search}`, request.url))
    : NextResponse.next({ request: { headers: request.headers } })
  // Only an address with a language is the same for everybody.
  if (!isLocale(pathname.split('/')[1])) response.headers.append('vary', 'Accept-Language, Cookie')
  // A choice of `/en/…` is remembered here: it loses the prefix that says what was chosen. The page's script remembers the others.
  const isChosen = redirectTo !== null && locale === DEFAULT_LOCALE && !isPrefetch(request)
  if (isChosen) {
    response.cookies.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: 60 * 60 * 24 * 365 })
  }
  return response
}

function isPrefetch({ headers }: NextRequest): boolean {
  return headers.has('next-router-prefetch') || /prefetch/.test(headers.get('sec-purpose') ?? '')
}
