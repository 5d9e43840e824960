import { type NextRequest, NextResponse } from 'next/server'
import { routePublicPage } from '@/app/i18n/route-public-page'
import { PATH_HEADER } from '@/app/return-path'
import { buildSecurityHeaders } from '@/app/security-headers'

const OUTSIDE_LANGUAGES = ['/o/', '/api/', '/share/']
const isOutsideLanguages = (path: string) => OUTSIDE_LANGUAGES.some((folder) => `${path}/`.startsWith(folder))

/** Headers and the public pages' language. It decides nothing about access: pages and procedures do. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const protocol = request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol
  const security = buildSecurityHeaders({
    nonce,
    isHttps: protocol.startsWith('https'),
    isDevelopment: process.env.NODE_ENV === 'development',
  })
  request.headers.set('x-nonce', nonce)
  request.headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // Next reads the nonce for its own scripts from the policy of the request.
  request.headers.set('content-security-policy', security['content-security-policy'] ?? '')

  const response = isOutsideLanguages(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers: request.headers } })
    : routePublicPage(request)
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value)
  return response
}

export const config = {
  // Uploads stay outside: a body that passes here is buffered and cut at 10 MB. So do static files and health checks.
  matcher: [
    '/((?!api/uploads|_next/static|_next/image|healthz|readyz|.*\\.(?:ico|png|jpg|svg|webp|woff2|txt|xml|webmanifest)$).*)',
  ],
}
