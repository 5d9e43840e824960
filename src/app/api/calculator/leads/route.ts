import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { findClientAddress } from '@/server/security/client-address'
import { readForm } from '@/server/security/read-form'
import { isSameOrigin } from '@/server/security/same-origin'
import { captureLead } from '@/server/services/leads/capture-lead'
import { findFormPage } from '@/server/services/leads/lead-form-data'
import { LeadEnvelope } from '@/server/services/leads/lead-input'
import { buildReturnPath } from '@/server/services/leads/lead-return'

/** § More than the longest calculation with every field filled. */
const BYTES_MAX = 16_384

/**
 * A visitor's form. To a script it answers JSON; a browser without one is led back to the page it came from, which says what
 * became of it.
 */
export function POST(request: Request): Promise<Response> {
  return answerErrors(async () => {
    if (!isSameOrigin(request.headers)) throw new AppError('forbidden')
    const fields = await readForm(request, BYTES_MAX)
    const envelope = LeadEnvelope.safeParse(fields)
    if (!envelope.success) throw new AppError('invalidInput')
    const page = await findFormPage(envelope.data.slug)
    if (!page) throw new AppError('notFound')
    const address = findClientAddress(request.headers.get('x-forwarded-for'))
    const outcome = await captureLead(page, { envelope: envelope.data, fields, address, now: new Date() })
    if (request.headers.get('accept')?.includes('application/json'))
      return Response.json(outcome, { headers: { 'cache-control': 'no-store' } })
    const isOwnDomain = page.host !== null && request.headers.get('host') === page.host
    const location = buildReturnPath(envelope.data, isOwnDomain, outcome, fields)
    return new Response(null, { status: 303, headers: { location } })
  })
}
