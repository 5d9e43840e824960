import { answerErrors } from '@/server/api/http-errors'
import { comeBackLater } from '@/server/export/csv-response'
import { xlsxResponse } from '@/server/export/xlsx-response'
import { buildWorkbook } from '@/server/loyalty/report/build-workbook'
import { findLoyaltyReport } from '../find-loyalty-report'

/** A scenario's answer as a workbook: results, months, assumptions with their sources, rules, what is owed. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const found = await findLoyaltyReport(request, 'xlsx')
    if (!found) return comeBackLater()
    return await xlsxResponse(buildWorkbook(found.report), `${found.fileName}.xlsx`)
  })
}
