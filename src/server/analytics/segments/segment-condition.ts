import { createHash } from 'node:crypto'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import type { Snapshot } from '../snapshot/snapshot'
import type { TraitOptions } from './customer-traits-sql'
import { openTraits } from './open-traits'
import { ruleCondition } from './rule-condition'

/**
 * Finds a rule's customers in an open snapshot, once, and returns the condition over any table with a `customer` that holds
 * for them alone: it may stand in as many queries of the report as need it. Guests are out unless the rule speaks of them.
 */
export async function buildSegmentCondition(
  snapshot: Snapshot,
  rule: SegmentRule,
  options: TraitOptions,
): Promise<string> {
  return `customer IN (SELECT customer FROM ${await findMembers(snapshot, rule, options)})`
}

/** The snapshot's numbers of a rule's identified customers, ascending: of loyalty simulations and programme tests. */
export async function segmentCustomers(
  snapshot: Snapshot,
  rule: SegmentRule,
  options: TraitOptions,
): Promise<Int32Array> {
  const members = await findMembers(snapshot, rule, options)
  const { customer } = await snapshot.columns(
    ['customer'],
    `SELECT customer FROM ${members} JOIN customer c USING (customer) WHERE NOT c.is_guest ORDER BY customer`,
  )
  return Int32Array.from(customer)
}

/** A temporary table of the connection, which ends with the report; the same rule is found once. */
async function findMembers(snapshot: Snapshot, rule: SegmentRule, options: TraitOptions): Promise<string> {
  const asked = JSON.stringify([rule, options])
  const table = `temp.segment_${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`
  await snapshot.rows(`
    CREATE TEMP TABLE IF NOT EXISTS ${table.slice('temp.'.length)} AS
    SELECT customer FROM ${await openTraits(snapshot, options)} WHERE ${ruleCondition(rule, snapshot.meta.asOf)}`)
  return table
}
