import type { OrderListItem } from '@/domain/orders'
import { listOrders } from '@/server/analytics/reports/order-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { buildRows } from './find-orders'
import type { OrderFilterInput } from './order-filter'
import { readOrderTexts } from './order-texts'
import { MAX_FOUND, searchOrders } from './search-orders'

/** § Orders read at a time. */
const BATCH = 10_000

/**
 * Every order of a filter in its order, in batches: no more than one is held. Yields `building` or `empty`, and ends, where
 * there is no snapshot. All batches are of the version `store` was read at.
 */
export async function* exportOrders(
  principal: Principal,
  store: StoreContext,
  filter: OrderFilterInput,
): AsyncGenerator<OrderListItem[] | 'building' | 'empty', void, undefined> {
  const found = filter.search ? (await searchOrders(principal, store.id, filter.search)).slice(0, MAX_FOUND) : null
  let after: { value: string; sourceNumber: number; externalId: string } | undefined
  do {
    const report = await reportOnStore(principal, store, null, (snapshot) =>
      listOrders(snapshot, { filter, found }, { after, limit: BATCH }),
    )
    if (report.state !== 'ready') {
      yield report.state
      return
    }
    const listed = report.data
    yield buildRows(listed, await readOrderTexts(principal, store.id, listed))
    const last = listed.length === BATCH ? listed.at(-1) : undefined
    after = last && { value: last.sortValue.toString(), sourceNumber: last.sourceNumber, externalId: last.externalId }
  } while (after)
}
