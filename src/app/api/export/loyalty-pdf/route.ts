import { answerErrors } from '@/server/api/http-errors'
import { comeBackLater } from '@/server/export/csv-response'
import { downloadHeaders } from '@/server/export/download-headers'
import { renderReport } from '@/server/loyalty/report/render-report'
import { findLoyaltyReport } from '../find-loyalty-report'

/** A scenario's answer as a report to print. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const found = await findLoyaltyReport(request, 'pdf')
    if (!found) return comeBackLater()
    const file = await renderReport(found.report, found.locale)
    return new Response(new Uint8Array(file), { headers: downloadHeaders('application/pdf', `${found.fileName}.pdf`) })
  })
}
