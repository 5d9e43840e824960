import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { readForm } from '@/server/security/read-form'
import { isSameOrigin } from '@/server/security/same-origin'
import { confirmLead } from '@/server/services/leads/confirm-lead'

/** The reader of a letter says that the address is theirs, and is led back to the page, which thanks. */
export function POST(request: Request): Promise<Response> {
  return answerErrors(async () => {
    if (!isSameOrigin(request.headers)) throw new AppError('forbidden')
    const { token = '', locale } = await readForm(request, 1000)
    await confirmLead(token, new Date())
    const location = `${locale === 'ru' ? '/ru' : ''}/confirm-address?token=${encodeURIComponent(token)}`
    return new Response(null, { status: 303, headers: { location } })
  })
}
