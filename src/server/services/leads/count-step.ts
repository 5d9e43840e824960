import { z } from 'zod'
import { FUNNEL_STEPS, LEAD_PLACES } from '@/domain/leads/lead'
import { openAttempt } from '@/server/db/auth-functions'
import type { TenantDb } from '@/server/db/scoped-db'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'

/** What a page tells of a visitor: how far they came, and nothing of who they are. Forms that are sent count themselves. */
export const CountInput = z.object({
  slug: z.string().max(60),
  place: z.enum(LEAD_PLACES),
  step: z.enum(FUNNEL_STEPS).exclude(['submitted']),
})
type Step = Pick<z.infer<typeof CountInput>, 'place'> & { step: (typeof FUNNEL_STEPS)[number] }

/** Programs that read pages say so in their name, or have none. */
const PROGRAM = /bot|crawl|spider|slurp|preview|lighthouse|headless|monitor|curl|wget|python|java\/|go-http|axios|node/i

/** § Steps counted of one network address within a quarter of an hour: a house of visitors, no flood. */
const LIMIT = { limit: 60, windowSeconds: 15 * 60 }

/** Counts a visitor's step for the day; programs are not visitors, and a flood is not counted. */
export async function countStep(
  { principal }: PublicCalculatorPage,
  step: Step,
  { userAgent, address, now }: { userAgent: string | null; address: string | null; now: Date },
): Promise<void> {
  if (!userAgent || PROGRAM.test(userAgent)) return
  const subject = `${principal.organizationId} ${address ?? ''}`
  if ((await openAttempt({ kind: 'count', subject, ...LIMIT })) === null) return
  await withTenant(principal, (db) => addToCount(db, principal.organizationId, step, now))
}

/** One more for the day of `now`, in UTC, in the caller's transaction. */
export async function addToCount(
  db: TenantDb,
  organizationId: string,
  { place, step }: Step,
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  await executeSql(
    db,
    sql`INSERT INTO calculator_count (organization_id, day, place, step, count)
      VALUES (${organizationId}::uuid, ${day}::date, ${place}, ${step}, 1)
      ON CONFLICT (organization_id, day, place, step) DO UPDATE SET count = calculator_count.count + 1`,
  )
}
