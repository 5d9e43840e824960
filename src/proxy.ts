import { type NextRequest, NextResponse } from 'next/server'
import { routePublicPage } from '@/app/i18n/route-public-page'
import { findInlineScripts } from '@/app/page-policy'
import { PATH_HEADER } from '@/app/return-path'
import { buildSecurityHeaders } from '@/app/security-headers'
import { findEmbedOrigins, findSlugOfHost } from '@/server/services/calculator/page-policy'

const OUTSIDE_LANGUAGES = ['/o/', '/api/', '/share/', '/embed/', '/embed.js/']
const isOutsideLanguages = (path: string) => OUTSIDE_LANGUAGES.some((folder) => `${path}/`.startsWith(folder))

/** The calculator's address: with a query it is another page than without one (next.config.js). */
const CALCULATOR = /^(?:\/(?:en|ru))?\/calculator\/?$/
const QUERY_HEADER = 'x-povtor-query'

/**
 * A proxy in front may keep a page made beforehand; it asks again soon, since a new release has new scripts. Not where the address
 * names no language: the answer depends on the visitor then, and the page's `Vary` is Next's own word, which nothing can be added to.
 */
const KEPT_PAGE = 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600'
const ASKED_PAGE = 'private, no-cache'
const HAS_LANGUAGE = /^\/(?:en|ru)(?:\/|$)/

/** An organisation's own domain shows its calculator, and nothing else of ours. */
const PAGE_HEADER = 'x-povtor-page'
const OF_OWN_DOMAIN = /^(?:\/(?:en|ru)?|(?:\/(?:en|ru))?\/calculator\/pdf|\/api\/calculator\/.*|\/_next\/.*)\/?$/

/** Headers and the public pages' language. It decides nothing about access: pages and procedures do. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const ownPage = await findSlugOfHost(request.headers.get('host'), Date.now())
  if (ownPage !== null && !OF_OWN_DOMAIN.test(pathname)) return new NextResponse(null, { status: 404 })
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const protocol = request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol
  const isFilled = search !== '' && CALCULATOR.test(pathname)
  const hashes = isFilled || ownPage !== null ? null : findInlineScripts(pathname)
  const security = buildSecurityHeaders({
    scripts: hashes ? { hashes } : { nonce },
    isHttps: protocol.startsWith('https'),
    isDevelopment: process.env.NODE_ENV === 'development',
    frameAncestors: await findFrameAncestors(pathname),
  })
  request.headers.set('x-nonce', nonce)
  request.headers.set(PATH_HEADER, `${pathname}${search}`)
  if (isFilled) request.headers.set(QUERY_HEADER, '1')
  else request.headers.delete(QUERY_HEADER)
  if (ownPage !== null) request.headers.set(PAGE_HEADER, ownPage)
  else request.headers.delete(PAGE_HEADER)
  // Next reads the nonce for its own scripts from the policy of the request.
  request.headers.set('content-security-policy', security['content-security-policy'] ?? '')

  const response = isOutsideLanguages(pathname)
    ? NextResponse.next({ request: { headers: request.headers } })
    : routePublicPage(request)
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value)
  if (hashes && response.status === 200)
    response.headers.set('cache-control', HAS_LANGUAGE.test(pathname) ? KEPT_PAGE : ASKED_PAGE)
  return response
}

async function findFrameAncestors(pathname: string): Promise<readonly string[]> {
  const [, folder, slug = ''] = pathname.split('/')
  return folder === 'embed' ? await findEmbedOrigins(slug, Date.now()) : []
}

export const config = {
  // Uploads stay outside: a body that passes here is buffered and cut at 10 MB. So do static files and health checks.
  matcher: [
    '/((?!api/uploads|_next/static|_next/image|healthz|readyz|.*\\.(?:ico|png|jpg|svg|webp|woff2|txt|xml|webmanifest)$).*)',
  ],
}
