import { renderToBuffer } from '@react-pdf/renderer'
import type { LoyaltyReport } from './loyalty-report'
import { ReportDocument } from './report-document'

/** The bytes of a PDF about a scenario's answer. */
export async function renderReport(report: LoyaltyReport, locale: string): Promise<Buffer> {
  return await renderToBuffer(<ReportDocument report={report} locale={locale} />)
}
