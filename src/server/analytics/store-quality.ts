import { type QualityFacts, type QualityImport, type QualityReport, scoreDataQuality } from '@/domain/data-quality'
import type { ImportSummary } from '@/domain/imports'
import type { ReportState } from '@/domain/report-state'
import { localDayOf } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { buildImportView, IMPORT_VIEW_SELECT } from '@/server/services/imports/import-view'
import type { StoreContext } from '@/server/services/store/store-context'
import { qualitySums } from './reports/quality-sums'
import { reportOnStore } from './snapshot/get-snapshot'

/** What a store's figures stand on, with a score. `now` says how old the newest order is. */
export async function storeQuality(
  principal: Principal,
  store: StoreContext,
  now: Date,
): Promise<ReportState<QualityReport>> {
  const today = localDayOf(now.getTime(), store.timeZone)
  const sums = await reportOnStore(principal, store, null, (snapshot) =>
    qualitySums(snapshot, { country: store.country, today, hidesCosts: store.hidesCosts }),
  )
  if (sums.state !== 'ready') return sums
  const files = await readFiles(principal, store)
  const facts: QualityFacts = { ...sums.data, ...files.sums }
  const { imports, isRateMissing } = files
  return { ...sums, data: { ...scoreDataQuality(facts), facts, imports, isRateMissing } }
}

type FileSums = Pick<
  QualityFacts,
  'rows' | 'rejectedRows' | 'rejectedMinor' | 'duplicateRows' | 'ordersInFiles' | 'isCurrencyAssumed' | 'isZoneAssumed'
>

interface Files {
  sums: FileSums
  imports: QualityImport[]
  isRateMissing: boolean
}

async function readFiles(principal: Principal, store: StoreContext): Promise<Files> {
  const { rows, assumed } = await withTenant(principal, async (db) => ({
    rows: await db.import.findMany({
      where: { storeId: store.id, kind: 'orders', status: 'done', undoneAt: null },
      orderBy: { seq: 'desc' },
      select: IMPORT_VIEW_SELECT,
    }),
    assumed: await queryRows<{ currency: boolean; zone: boolean }>(
      db,
      sql`SELECT EXISTS (SELECT 1 FROM import WHERE store_id = ${store.id}::uuid AND kind = 'orders' AND status = 'done'
            AND undone_at IS NULL AND mapping -> 'columns' ->> 'currency' IS NULL) AS currency,
          EXISTS (SELECT 1 FROM order_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq
            AND i.undone_at IS NULL WHERE f.store_id = ${store.id}::uuid AND f.ordered_local IS NOT NULL) AS zone`,
    ),
  }))
  const done = rows.map(buildImportView).flatMap(({ summary, ...view }) => (summary ? [{ ...view, summary }] : []))
  const total = (count: (summary: ImportSummary) => number) =>
    done.reduce((sum, { summary }) => sum + count(summary), 0)
  return {
    sums: {
      rows: total(countRows),
      rejectedRows: total(countRejected),
      rejectedMinor: total((summary) => sumRejected(summary, store.currency)),
      duplicateRows: total(({ duplicateRows }) => duplicateRows),
      ordersInFiles: total(({ orders }) => orders),
      isCurrencyAssumed: assumed[0]?.currency ?? false,
      isZoneAssumed: assumed[0]?.zone ?? false,
    },
    imports: done.map(({ id, fileName, finishedAt, summary }) => ({
      id,
      fileName,
      finishedAt,
      rows: countRows(summary),
      rejectedRows: countRejected(summary),
      orders: summary.orders,
    })),
    isRateMissing: done.some(({ summary }) => (summary.missingRates ?? []).length > 0),
  }
}

// A file's own total row is no row of its data.
const countTotals = ({ rejectedRows }: ImportSummary) =>
  rejectedRows.reduce((sum, { reason, rows }) => (reason === 'totalRow' ? sum + rows : sum), 0)
const countRows = (summary: ImportSummary) => summary.rows - countTotals(summary)
const countRejected = (summary: ImportSummary) =>
  summary.rejectedRows.reduce((sum, { rows }) => sum + rows, 0) - countTotals(summary)

/** What rejected rows held in the store's own currency: another one is never added unconverted. */
function sumRejected({ statement }: ImportSummary, currency: string): number {
  const own = statement?.currencies.find((one) => one.currency === currency)
  return -(own?.steps ?? []).reduce((sum, { kind, minor }) => (kind === 'rejected' ? sum + minor : sum), 0)
}
