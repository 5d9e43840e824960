import { answerErrors } from '@/server/api/http-errors'
import { buildLeadForm, findFormPage } from '@/server/services/leads/lead-form-data'

/** The form of a page, for one that was made beforehand; null where nobody takes leads. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { searchParams } = new URL(request.url)
    const slug = searchParams.get('slug') ?? ''
    const page = await findFormPage(slug)
    const locale = searchParams.get('locale') === 'ru' ? 'ru' : 'en'
    const form = page && buildLeadForm(page, slug, locale, new Date())
    return Response.json(form, { headers: { 'cache-control': 'no-store' } })
  })
}
