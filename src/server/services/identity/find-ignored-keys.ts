import { type IgnoredKeyRow, type IgnoredKeys, SUGGESTED_IGNORED_KEYS } from '@/domain/identity-review'
import { maskKey } from '@/domain/mask-personal-data'
import type { ReportState } from '@/domain/report-state'
import { listCrowdedKeys } from '@/server/analytics/reports/identity-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { seesPersonalData } from '../customers/pseudonym'
import { readOrderTexts } from '../orders/order-texts'

/** Keys that link nothing, by a person's word or by themselves, and those a person may want to ignore. */
export async function findIgnoredKeys(principal: Principal, store: StoreContext): Promise<ReportState<IgnoredKeys>> {
  const report = await reportOnStore(principal, store, null, listCrowdedKeys)
  if (report.state !== 'ready') return report
  const texts = await readOrderTexts(principal, store.id, report.data)
  const crowded = report.data.flatMap(({ field, sourceIds, orders }, at) => {
    const key = texts[at]?.[field]
    return key ? [{ key, sourceIds, orders }] : []
  })
  const listed = await readListed(principal, store.id)
  const data = { ...listed, crowded }
  return { ...report, data: seesPersonalData(principal) ? data : { ...maskKeys(listed), crowded } }
}

function maskKeys({ ignored, suggested }: Omit<IgnoredKeys, 'crowded'>): Omit<IgnoredKeys, 'crowded'> {
  const mask = <Row extends { key: string }>(row: Row): Row => ({ ...row, key: maskKey(row.key) })
  return { ignored: ignored.map(mask), suggested: suggested.map(mask) }
}

async function readListed(principal: Principal, storeId: string): Promise<Omit<IgnoredKeys, 'crowded'>> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const { rows: ignored } = await client.query<Omit<IgnoredKeyRow, 'orders'>>(
        `SELECT key, public.member_name(created_by_id) AS by, created_at AS at FROM ignored_key
         WHERE store_id = $1 ORDER BY created_at DESC, key`,
        [storeId],
      )
      const keys = [...new Set([...ignored.map(({ key }) => key), ...SUGGESTED_IGNORED_KEYS])]
      const { rows: counts } = await client.query<{ key: string; orders: number }>(COUNTS, [storeId, keys])
      const ordersOf = new Map(counts.map(({ key, orders }) => [key, orders]))
      const isListed = new Set(ignored.map(({ key }) => key))
      return {
        ignored: ignored.map((row) => ({ ...row, orders: ordersOf.get(row.key) ?? 0 })),
        suggested: counts.filter(({ key }) => !isListed.has(key)).sort((a, b) => b.orders - a.orders),
      }
    },
    { readOnly: true },
  )
}

// One pass over the orders, however many keys: an address is looked up whole, by its domain and by its name.
const COUNTS = `
  SELECT k.key, count(DISTINCT (f.source_number, f.external_id))::int AS orders
  FROM order_fact f
  JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
  CROSS JOIN LATERAL (VALUES (f.email), (f.phone), ('@' || split_part(f.email, '@', 2)),
    (split_part(f.email, '@', 1) || '@')) AS k(key)
  WHERE f.store_id = $1 AND k.key = ANY($2::text[])
  GROUP BY k.key`
