import { isLocale } from '@/app/i18n/locales'
import { buildCalculatorQuery, parseCalculatorState } from '@/domain/calculator/calculator-state'
import { fillFromHelpers } from '@/domain/calculator/fill-fields'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { getCalculationWords } from '@/server/calculator/calculation-words'
import { countCalculatorFile } from '@/server/calculator/count-calculator-file'
import { renderCalculationPdf } from '@/server/calculator/render-calculation-pdf'
import { downloadHeaders } from '@/server/export/download-headers'
import { findPublicPage } from '@/server/services/calculator/find-public-page'
import { buildCalculationAddress, buildPublicAddress } from '@/server/services/leads/page-paths'

interface RouteContext {
  params: Promise<{ locale: string }>
}

/** A visitor's calculation as a PDF, of the address' numbers alone, and of no store; in the name of the organisation whose page asks. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerErrors(async () => {
    const { locale } = await params
    const { searchParams } = new URL(request.url)
    const state = isLocale(locale) ? parseCalculatorState(searchParams, locale) : null
    if (!state) throw new AppError('notFound')
    await countCalculatorFile(request.headers, 'pdf')
    const page = await findPublicPage(searchParams.get('page') ?? '')
    const filled = fillFromHelpers(state, locale)
    const reopenUrl = page
      ? buildCalculationAddress(page, { locale, query: buildCalculatorQuery(filled, locale) })
      : buildPublicAddress(locale, `/calculator?${buildCalculatorQuery(filled, locale)}`)
    const brand = page && { name: page.operator, color: page.accentColor }
    const file = await renderCalculationPdf(filled, locale, brand, reopenUrl)
    const name = `${getCalculationWords(locale)('report.fileName')}.pdf`
    return new Response(new Uint8Array(file), { headers: downloadHeaders('application/pdf', name) })
  })
}
