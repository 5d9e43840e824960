import { toMinor } from '@/domain/money'
import type { OrderListItem, OrderPage } from '@/domain/orders'
import type { ReportState } from '@/domain/report-state'
import { type ListedOrder, listOrders, sumOrders } from '@/server/analytics/reports/order-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import type { FindOrdersInput } from './order-filter'
import { type OrderTexts, readOrderTexts } from './order-texts'
import { MAX_FOUND, searchOrders } from './search-orders'

/** § Orders a page. */
export const PAGE_SIZE = 50

/** A page of the orders of a filter, counted or not, with the totals of all of them (docs/decisions/0009-order-list.md). */
export async function findOrders(
  principal: Principal,
  store: StoreContext,
  { filter, cursor }: FindOrdersInput,
): Promise<ReportState<OrderPage>> {
  const found = filter.search ? await searchOrders(principal, store.id, filter.search) : null
  const selection = { filter, found: found?.slice(0, MAX_FOUND) ?? null }
  const report = await reportOnStore(principal, store, null, async (snapshot) => ({
    totals: await sumOrders(snapshot, selection),
    listed: await listOrders(snapshot, selection, { after: cursor, limit: PAGE_SIZE + 1 }),
  }))
  if (report.state !== 'ready') return report
  const { totals, listed } = report.data
  const shown = listed.slice(0, PAGE_SIZE)
  const last = listed.length > PAGE_SIZE ? shown.at(-1) : undefined
  return {
    ...report,
    data: {
      totals,
      rows: buildRows(shown, await readOrderTexts(principal, store.id, shown)),
      next: last
        ? { value: last.sortValue.toString(), sourceNumber: last.sourceNumber, externalId: last.externalId }
        : null,
      isSearchCut: (found?.length ?? 0) > MAX_FOUND,
    },
  }
}

/** Orders of the snapshot with their texts beside them. */
export function buildRows(listed: readonly ListedOrder[], texts: readonly (OrderTexts | undefined)[]): OrderListItem[] {
  return listed.map(({ sortValue: _value, importSeq: _seq, ...order }, at) => ({
    ...order,
    status: texts[at]?.status ?? null,
    customerName: texts[at]?.customerName ?? null,
    email: texts[at]?.email ?? null,
    phone: texts[at]?.phone ?? null,
    currency: texts[at]?.currency ?? null,
    originalMinor: texts[at]?.originalMinor == null ? null : Number(texts[at].originalMinor),
    grossMinor: toMinor(order.grossMinor),
    refundMinor: toMinor(order.refundMinor),
  }))
}
