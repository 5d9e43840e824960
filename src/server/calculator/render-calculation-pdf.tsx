import { renderToBuffer } from '@react-pdf/renderer'
import type { CalculatorState } from '@/domain/calculator/calculator-state'
import { AppError } from '@/domain/errors'
import { CalculationDocument, type DocumentBrand } from './calculation-document'
import { buildCalculationReport } from './calculation-report'
import { getCalculationWords } from './calculation-words'

/**
 * The bytes of a PDF about a calculation, one page; `reopenUrl` is printed as the way back to it. Throws `notFound` for a calculation
 * without an answer.
 */
export async function renderCalculationPdf(
  state: CalculatorState,
  locale: string,
  brand: DocumentBrand | null = null,
  reopenUrl: string | null = null,
): Promise<Buffer> {
  const report = buildCalculationReport(state, locale)
  if (!report) throw new AppError('notFound')
  const words = getCalculationWords(locale)
  return await renderToBuffer(
    <CalculationDocument report={report} words={words} locale={locale} brand={brand} reopenUrl={reopenUrl} />,
  )
}
