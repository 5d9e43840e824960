import { AppError } from '@/domain/errors'
import { type SplitCandidate, type SplitMember, splitCustomers } from '@/domain/programme-test/split-customers'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { executeSql, queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { findPopulation } from '@/server/programme-tests/find-population'
import { readCandidates } from '@/server/programme-tests/read-candidates'
import { withTrueKeys } from '@/server/services/customers/pseudonym'
import type { StoreContext } from '@/server/services/store/store-context'
import { getTest } from './get-test'
import type { TestIdInput } from './test-input'
import type { StoredTest } from './test-row'

const DAYS_IN_WEEK = 7
/** § Customers written at a time. */
const BATCH = 10_000

export interface SplitSummary {
  treated: number
  control: number
  /** Left out: assigned in another test of the same days. */
  elsewhere: number
}

/**
 * Draws the groups at random and writes them down; from then on the plan is fixed. Customers of another test whose days
 * overlap are left out. Throws `conflict` for a test that is split, and where the orders have reached its first day.
 */
export async function splitTest(
  principal: UserPrincipal,
  store: StoreContext,
  input: TestIdInput,
): Promise<SplitSummary> {
  const test = await getTest(principal, store, input)
  if (test.splitAt) throw new AppError('conflict', { reason: 'testIsSplit' })
  const candidates = await findCandidates(principal, store, test)
  return await withTenant(principal, async (db) => {
    const { id: testId, startsOn, endsOn, seed, plan } = test
    const { count } = await db.programmeTest.updateMany({
      where: { storeId: store.id, id: testId, splitAt: null },
      data: { splitAt: new Date() },
    })
    if (count === 0) throw new AppError('conflict', { reason: 'testIsSplit' })
    const taken = await queryRows<{ key: string }>(
      db,
      sql`SELECT DISTINCT m.customer_key AS key FROM programme_test_member m
        JOIN programme_test t ON t.store_id = m.store_id AND t.id = m.test_id
        WHERE m.store_id = ${store.id}::uuid AND t.starts_on <= ${endsOn}::date AND t.ends_on >= ${startsOn}::date
          AND t.stopped_at IS NULL`,
    )
    const isTaken = new Set(taken.map(({ key }) => key))
    const free = candidates.filter(({ key }) => !isTaken.has(key))
    const members = splitCustomers(free, { seed, treatedShare: plan.treatedShare })
    const treated = members.filter(({ isTreated }) => isTreated).length
    if (treated < 2 || members.length - treated < 2) throw new AppError('conflict', { reason: 'testTooFew' })
    for (let from = 0; from < members.length; from += BATCH) {
      const batch = members.slice(from, from + BATCH).map(writeMember)
      await executeSql(
        db,
        sql`INSERT INTO programme_test_member
            (organization_id, store_id, test_id, customer_key, is_treated, stratum, pre_margin_e4)
          SELECT ${principal.organizationId}::uuid, ${store.id}::uuid, ${testId}::uuid, key, treated, stratum, margin::bigint
          FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS r(key text, treated boolean, stratum smallint, margin text)`,
      )
    }
    const control = members.length - treated
    await recordAudit(principal, db, {
      action: 'test.split',
      storeId: store.id,
      subjectId: testId,
      details: { treated, control },
    })
    return { treated, control, elsewhere: candidates.length - free.length }
  })
}

function writeMember({ key, isTreated, stratum, preMarginE4 }: SplitMember) {
  return { key, treated: isTreated, stratum, margin: preMarginE4.toString() }
}

async function findCandidates(
  principal: UserPrincipal,
  store: StoreContext,
  test: StoredTest,
): Promise<SplitCandidate[]> {
  const { population, weeks } = test.plan
  const read = await findPopulation(principal, store, population.kind === 'segment' ? population.id : null)
  const { marginBasisPoints } = store
  const report = await reportOnStore(
    withTrueKeys(principal),
    store,
    null,
    async (snapshot, forecasts) => {
      if (snapshot.meta.asOf >= test.startsOn) throw new AppError('conflict', { reason: 'testStartsInPast' })
      const condition = await read.buildCondition(snapshot, forecasts)
      return await readCandidates(snapshot, { marginBasisPoints, condition, days: weeks * DAYS_IN_WEEK })
    },
    read.besidePath,
  )
  if (report.state !== 'ready') throw new AppError('conflict', { reason: 'testHasNoOrders' })
  return report.data
}
