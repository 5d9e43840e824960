import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { can } from '@/domain/permissions'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import { getLoyaltyRun } from '@/server/loyalty/loyalty-runs'
import type { LoyaltyReport } from '@/server/loyalty/report/loyalty-report'
import { getVersion } from '@/server/services/loyalty/get-version'

const Asked = z.object({ scenarioId: z.uuid(), version: z.coerce.number().int().positive() })

/** What a file is asked for: the full answer about the version that the address names; null while it is computed. Said in the log. */
export async function findLoyaltyReport(
  request: Request,
  format: 'pdf' | 'xlsx',
): Promise<{ report: LoyaltyReport; locale: string; fileName: string } | null> {
  const { principal, store } = await getRouteAccess(request, 'report:export')
  if (!can(principal, 'loyalty:read')) throw new AppError('forbidden')
  const { searchParams } = new URL(request.url)
  const asked = Asked.safeParse({ scenarioId: searchParams.get('scenario'), version: searchParams.get('version') })
  if (!asked.success) throw new AppError('invalidInput')
  const version = await getVersion(principal, store.id, asked.data)
  const run = await getLoyaltyRun(principal, store, asked.data)
  if (run.state === 'empty') throw new AppError('notFound')
  if (run.state !== 'ready') return null
  const { scenarioId: subjectId } = asked.data
  await recordDownload(principal, { action: 'export.loyalty', storeId: store.id, subjectId, details: { format } })
  const locale = await getLocale()
  const words = await getTranslations({ locale, namespace: 'loyalty' })
  const { name: storeName, currency } = store
  return {
    report: { version, result: run.result, storeName, currency, words },
    locale,
    fileName: `${store.slug}-loyalty-${version.number}-${run.result.asOf}`,
  }
}
