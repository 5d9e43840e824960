import { type NextRequest, NextResponse } from 'next/server'
import { routePublicPage } from '@/app/i18n/route-public-page'
import { buildMadePageHeaders, isFilledCalculator } from '@/app/made-pages/made-page-headers'
import { findInlineScripts } from '@/app/page-policy'
import { PATH_HEADER } from '@/app/return-path'
import { buildSecurityHeaders } from '@/app/security-headers'
import { findEmbedOrigins, findSlugOfHost, isKnownPage } from '@/server/services/calculator/page-policy'

const OUTSIDE_LANGUAGES = ['/o/', '/api/', '/share/', '/embed/', '/embed.js/']
const isOutsideLanguages = (path: string) => OUTSIDE_LANGUAGES.some((folder) => `${path}/`.startsWith(folder))

/** Tells next.config.js that the calculator's address has a query: with one it is another page than without one. */
const QUERY_HEADER = 'x-povtor-query'

/** An organisation's own domain shows its calculator, and nothing else of ours. */
const PAGE_HEADER = 'x-povtor-page'
const OF_OWN_DOMAIN = /^(?:\/(?:en|ru)?|(?:\/(?:en|ru))?\/calculator\/pdf|\/api\/calculator\/.*|\/_next\/.*)\/?$/

/** Tells next.config.js that there is no such page of an organisation: the answer is then the one for any made-up address. */
const MISSING_HEADER = 'x-povtor-missing'
const BRANDED_PAGE = /^(?:(?:\/(?:en|ru))?\/c|\/embed)\/([^/]+)/

/** Headers and the public pages' language. It decides nothing about access: pages and procedures do. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const ownPage = await findSlugOfHost(request.headers.get('host'), Date.now())
  if (ownPage !== null && !OF_OWN_DOMAIN.test(pathname)) return new NextResponse(null, { status: 404 })
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const protocol = request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol
  const isHttps = protocol.startsWith('https')
  const isFilled = isFilledCalculator(pathname, search)
  const hashes = isFilled || ownPage !== null ? null : findInlineScripts(pathname)
  const headers = hashes
    ? buildMadePageHeaders({ pathname, hashes, isHttps })
    : buildSecurityHeaders({
        scripts: { nonce },
        isHttps,
        isDevelopment: process.env.NODE_ENV === 'development',
        frameAncestors: await findFrameAncestors(pathname),
      })
  request.headers.set('x-nonce', nonce)
  request.headers.set(PATH_HEADER, `${pathname}${search}`)
  if (isFilled) request.headers.set(QUERY_HEADER, '1')
  else request.headers.delete(QUERY_HEADER)
  if (await isMissing(pathname)) request.headers.set(MISSING_HEADER, '1')
  else request.headers.delete(MISSING_HEADER)
  if (ownPage !== null) request.headers.set(PAGE_HEADER, ownPage)
  else request.headers.delete(PAGE_HEADER)
  // Next reads the nonce for its own scripts from the policy of the request.
  request.headers.set('content-security-policy', headers['content-security-policy'] ?? '')

  const response = isOutsideLanguages(pathname)
    ? NextResponse.next({ request: { headers: request.headers } })
    : routePublicPage(request)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  // A redirect depends on the visitor.
  if (hashes && response.status !== 200) response.headers.delete('cache-control')
  return response
}

async function isMissing(pathname: string): Promise<boolean> {
  const slug = BRANDED_PAGE.exec(pathname)?.[1]
  return slug !== undefined && !(await isKnownPage(slug, Date.now()))
}

async function findFrameAncestors(pathname: string): Promise<readonly string[]> {
  const [, folder, slug = ''] = pathname.split('/')
  return folder === 'embed' ? await findEmbedOrigins(slug, Date.now()) : []
}

export const config = {
  // Uploads stay outside: a body that passes here is buffered and cut at 10 MB. So do static files, each by its name (an ending
  // alone would let a page of any name go without its policy), and health checks.
  matcher: [
    '/((?!api/uploads/|_next/static/|_next/image|healthz$|readyz$|(?:icon\\.svg|robots\\.txt|sitemap\\.xml|(?:en|ru)/share-image/[^/]*)$).*)',
  ],
}
