import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import { scaleMinor } from '@/domain/format/money'
import { isRejectReason } from '@/domain/small-imports'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { csvResponse } from '@/server/export/csv-response'
import { findRejects, type RejectedRow } from '@/server/services/imports/find-rejects'

/** Every rejected row that an import keeps, with why and what to do, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'import:read')
    const importId = z.uuid().safeParse(new URL(request.url).searchParams.get('import'))
    if (!importId.success) throw new AppError('invalidInput')
    const { rows } = await findRejects(principal, store.id, { importId: importId.data })
    await recordDownload(principal, {
      action: 'export.rejects',
      storeId: store.id,
      subjectId: importId.data,
      details: { rows: rows.length },
    })
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'import' })
    const head = ['row', 'column', 'value', 'reason', 'mend', 'amount', 'currency'] as const
    const cells = (reject: RejectedRow): CsvCell[] => {
      const reason = isRejectReason(reject.reason) ? reject.reason : null
      return [
        { number: String(reject.row) },
        reject.column,
        reject.value,
        reason ? words(`reason.${reason}`) : reject.reason,
        words(reason ? `mend.${reason}` : 'mend.other'),
        amountOf(reject),
        reject.currency,
      ]
    }
    const file = [head.map((name) => words(`rejects.${name}`)), ...rows.map(cells)]
    return csvResponse([file], { locale, fileName: `${store.slug}-rejected-rows.csv` })
  })
}

function amountOf({ amountMinor, currency }: RejectedRow): CsvCell {
  return amountMinor === null || currency === null
    ? null
    : { number: scaleMinor(amountMinor, currencyDigits(currency)) }
}
