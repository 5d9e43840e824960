import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { findClientAddress } from '@/server/security/client-address'
import { readForm } from '@/server/security/read-form'
import { isSameOrigin } from '@/server/security/same-origin'
import { CountInput, countStep } from '@/server/services/leads/count-step'
import { findFormPage } from '@/server/services/leads/lead-form-data'

/** One more visitor who saw a calculator, or computed something in it: a number of the day, and nothing of who it was. */
export function POST(request: Request): Promise<Response> {
  return answerErrors(async () => {
    if (!isSameOrigin(request.headers)) throw new AppError('forbidden')
    const step = CountInput.safeParse(await readForm(request, 1000))
    if (!step.success) throw new AppError('invalidInput')
    const page = await findFormPage(step.data.slug)
    if (page)
      await countStep(page, step.data, {
        userAgent: request.headers.get('user-agent'),
        address: findClientAddress(request.headers.get('x-forwarded-for')),
        now: new Date(),
      })
    return new Response(null, { status: 204 })
  })
}
