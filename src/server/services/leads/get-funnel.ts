import type { Funnel } from '@/domain/leads/lead'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import type { FunnelInput } from './lead-list-input'

/** How many visitors of a period viewed the calculator, computed something, and left an address; days are UTC's. */
export async function getFunnel(principal: Principal, { from, to }: FunnelInput): Promise<Funnel> {
  const rows = await withTenant(principal, (db) =>
    queryRows<{ step: keyof Funnel; count: number }>(
      db,
      sql`SELECT step, sum(count)::int AS count FROM calculator_count
        WHERE (${from ?? null}::date IS NULL OR day >= ${from ?? null}::date)
          AND (${to ?? null}::date IS NULL OR day <= ${to ?? null}::date)
        GROUP BY step`,
    ),
  )
  const funnel: Funnel = { viewed: 0, computed: 0, submitted: 0 }
  for (const { step, count } of rows) funnel[step] = count
  return funnel
}
