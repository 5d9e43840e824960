import { isLocale } from '@/app/i18n/locales'
import { parseCalculatorState } from '@/domain/calculator/calculator-state'
import { fillFromHelpers } from '@/domain/calculator/fill-fields'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { countCalculatorFile } from '@/server/calculator/count-calculator-file'
import { renderCalculationPicture } from '@/server/calculator/render-calculation-picture'

interface RouteContext {
  params: Promise<{ locale: string }>
}

/** What social networks show of a link to a calculation. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerErrors(async () => {
    const { locale } = await params
    const state = isLocale(locale) ? parseCalculatorState(new URL(request.url).searchParams, locale) : null
    if (!state) throw new AppError('notFound')
    await countCalculatorFile(request.headers, 'picture')
    const picture = await renderCalculationPicture(fillFromHelpers(state, locale), locale)
    if (!picture) throw new AppError('notFound')
    return picture
  })
}
