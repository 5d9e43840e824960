import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { AppError } from '@/domain/errors'
import { findRequestSession } from '@/server/api/context'
import { answerErrors } from '@/server/api/http-errors'
import { readClientTrace } from '@/server/auth/client-trace'
import { startDemoVisit } from '@/server/auth/demo-visit'
import { buildSetCookie } from '@/server/auth/session-cookie'
import { readForm } from '@/server/security/read-form'
import { isSameOrigin } from '@/server/security/same-origin'

const YEAR_SECONDS = 60 * 60 * 24 * 365
const FORM_BYTES_MAX = 1000

/**
 * The demo's door, a plain form on the public pages: signs the browser in as a visitor who may only look, and leads to the
 * demo's first store. Whoever is signed in already stays who they are. Where there is no demo, or an address has asked too
 * often, a page says so.
 */
export function POST(request: Request): Promise<Response> {
  return answerErrors(async () => {
    if (!isSameOrigin(request.headers)) throw new AppError('forbidden')
    const { locale: wished } = await readForm(request, FORM_BYTES_MAX)
    const locale = isLocale(wished) ? wished : DEFAULT_LOCALE
    const session = await findRequestSession(request.headers)
    if (session && !session.isDemo) return leadTo('/o')
    const token = await startDemoVisit(readClientTrace(request.headers)).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'tooManyRequests') return null
      throw error
    })
    if (token === null) return leadTo(localizePath('/demo', locale))
    const language = `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
    return leadTo('/o', [await buildSetCookie(token), language])
  })
}

/** By GET, to an address of this server: the browser completes it. */
function leadTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
