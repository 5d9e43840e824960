import type { LoyaltyBasis } from '@/domain/loyalty-workbench'
import { marginE4 } from '@/server/analytics/reports/report-query'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

/** § Categories offered to a rule, the largest first. */
const CATEGORIES_MAX = 100

/** What a store's rules are chosen from: its mean order, its categories, its saved segments; null while the snapshot is built. */
export async function getLoyaltyBasis(principal: Principal, store: StoreContext): Promise<LoyaltyBasis | null> {
  const report = await reportOnStore(principal, store, null, (snapshot) =>
    readOrders(snapshot, store.marginBasisPoints),
  )
  if (report.state === 'building') return null
  const segments = await withTenant(principal, (db) =>
    db.savedSegment.findMany({
      where: { storeId: store.id },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  )
  if (report.state === 'empty') return { orders: null, categories: [], segments }
  return { ...report.data, segments }
}

interface OrderSums {
  customers: number
  orders: number
  netMinor: number
  marginMinor: number
}

async function readOrders(snapshot: Snapshot, marginBasisPoints: number): Promise<Omit<LoyaltyBasis, 'segments'>> {
  const sums = await snapshot.row<OrderSums>(
    `SELECT CAST(count(DISTINCT customer) AS INTEGER) AS customers, CAST(count(*) AS INTEGER) AS orders,
       CAST(coalesce(sum(net_minor), 0) AS DOUBLE) AS "netMinor",
       CAST(${marginE4(marginBasisPoints)} AS DOUBLE) / 10000 AS "marginMinor" FROM orders WHERE NOT is_guest`,
  )
  const categories = await snapshot.rows<{ key: string }>(
    `SELECT c.key FROM order_line l JOIN category c USING (category_id)
     GROUP BY c.key ORDER BY sum(l.gross_minor) DESC, c.key LIMIT ${CATEGORIES_MAX}`,
  )
  const { customers, orders, netMinor, marginMinor } = sums
  return {
    orders:
      orders === 0
        ? null
        : {
            customers,
            averageOrderMinor: Math.round(netMinor / orders),
            marginShare: netMinor > 0 ? marginMinor / netMinor : 0,
            asOf: snapshot.meta.asOf,
          },
    categories: categories.map(({ key }) => key),
  }
}
