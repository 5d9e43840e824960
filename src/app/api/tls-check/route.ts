import { normaliseHost } from '@/domain/leads/calculator-page'
import { answerErrors } from '@/server/api/http-errors'
import { findPublicPageByHost } from '@/server/services/calculator/find-public-page'

/**
 * Whether a domain is an organisation's own page here: 200 or 404. For a reverse proxy that asks before it obtains a
 * certificate, so that nobody makes it ask for domains that are not served.
 */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const host = normaliseHost(new URL(request.url).searchParams.get('domain') ?? '')
    const page = host === null ? null : await findPublicPageByHost(host)
    return new Response(null, { status: page ? 200 : 404 })
  })
}
