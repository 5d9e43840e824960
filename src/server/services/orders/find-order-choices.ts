import type { OrderChoice, OrderChoices } from '@/domain/orders'
import type { ReportState } from '@/domain/report-state'
import { ALL_ORDERS } from '@/server/analytics/reports/order-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

/** § Values offered of a field, the commonest first. */
const MAX_VALUES = 200

/** What the orders of a store can be filtered by, each value with its number of orders. */
export async function findOrderChoices(principal: Principal, store: StoreContext): Promise<ReportState<OrderChoices>> {
  const report = await reportOnStore(principal, store, null, async (snapshot) => ({
    outcomes: await countBy<OrderChoices['outcomes'][number]>(snapshot, 'outcome'),
    channels: await countBy(snapshot, 'channel'),
    countries: await countBy(snapshot, 'country'),
    currencies: await countBy(snapshot, 'currency'),
    imports: await countBy(snapshot, 'import_seq'),
    ...(await snapshot.row<{ firstDay: string; lastDay: string }>(
      `SELECT CAST(min(day) AS VARCHAR) AS "firstDay", CAST(max(day) AS VARCHAR) AS "lastDay" FROM ${ALL_ORDERS}`,
    )),
  }))
  if (report.state !== 'ready') return report
  const files = await withTenant(principal, (db) =>
    db.import.findMany({ where: { storeId: store.id }, select: { seq: true, fileName: true } }),
  )
  const nameOf = new Map(files.map(({ seq, fileName }) => [String(seq), fileName]))
  const imports = report.data.imports.map((one) => ({ ...one, fileName: nameOf.get(one.value) ?? one.value }))
  return { ...report, data: { ...report.data, imports } }
}

async function countBy<Choice extends OrderChoice = OrderChoice>(
  snapshot: Snapshot,
  column: string,
): Promise<Choice[]> {
  return await snapshot.rows<Choice>(
    `SELECT coalesce(CAST(${column} AS VARCHAR), '') AS value, CAST(count(*) AS INTEGER) AS orders
     FROM ${ALL_ORDERS} GROUP BY ALL ORDER BY orders DESC, value LIMIT ${MAX_VALUES}`,
  )
}
