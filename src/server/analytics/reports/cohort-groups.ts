import type { CohortGroup } from '@/domain/build-cohort-report'
import type { CohortRowsBy } from '@/domain/cohort-switches'
import type { AovBand } from '@/domain/descriptive'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'
import type { CohortGrouping } from './cohort-cells-sql'
import { customerCondition, type ReportQuery, rangeCondition } from './report-query'
import { valueBandSql } from './value-band-condition'

/** § Groups with a row of their own: the largest. */
export const MAX_GROUPS = 30

const VALUE_BANDS: readonly AovBand['band'][] = ['low', 'mid', 'high']

type GroupedBy = Exclude<CohortRowsBy, 'cohort'>

/** The largest groups of first orders, and the others as the last. Value bands stand in their own order. */
export async function findCohortGroups(
  snapshot: Snapshot,
  query: ReportQuery,
  rowsBy: GroupedBy,
): Promise<CohortGroup[]> {
  const { filter } = query
  if (rowsBy === 'valueBand') return [...VALUE_BANDS, null].map((key) => ({ key, name: null }))
  const rows = await snapshot.rows<{ key: string; name: string | null }>(`
    SELECT key, any_value(name) AS name FROM (${membersSql(rowsBy, filter)}) m
    WHERE customer IN (SELECT customer FROM orders
      WHERE number = 1 AND ${customerCondition(filter)} AND ${rangeCondition(filter, 'first_day')})
    GROUP BY key ORDER BY count(*) DESC, key LIMIT ${MAX_GROUPS}`)
  return [...rows, { key: null, name: null }]
}

/**
 * How the rows of a grid are told apart by groups, as indexes of them; the last is the others. A customer whose first order
 * holds several products, or categories, stands in each of their rows.
 */
export function groupCohorts(
  groups: readonly CohortGroup[],
  rowsBy: GroupedBy,
  filter: ReportQuery['filter'],
): CohortGrouping {
  const others = groups.length - 1
  const named = groups.flatMap(({ key }) => (key === null ? [] : [key]))
  const column = COLUMNS[rowsBy]
  if (column !== undefined) return { expression: chooseSql(`coalesce(${column}, '')`, named, others), join: '' }
  const values = named.map((key, place) => `(${literal(key)}, ${place})`).join(', ')
  const members = `SELECT m.customer, k.place FROM (${membersSql(rowsBy, filter)}) m
    JOIN (VALUES ${values}) AS k(key, place) ON k.key = m.key`
  return {
    expression: `coalesce(member.place, ${others})`,
    join:
      named.length === 0
        ? 'CROSS JOIN (SELECT NULL AS place) member'
        : `LEFT JOIN (${members}) member USING (customer)`,
  }
}

const COLUMNS: Partial<Record<GroupedBy, string>> = {
  channel: 'first_channel',
  coupon: 'first_coupon',
  country: 'first_country',
}

/** Every customer with what the first order has: columns `customer`, `key` (empty: nothing) and `name`. */
export function membersSql(rowsBy: GroupedBy, filter: ReportQuery['filter']): string {
  const column = COLUMNS[rowsBy]
  if (column !== undefined) {
    return `SELECT customer, coalesce(${column}, '') AS key, NULL::VARCHAR AS name FROM orders WHERE number = 1`
  }
  if (rowsBy === 'valueBand')
    return `SELECT customer, band AS key, NULL::VARCHAR AS name FROM (${valueBandSql(filter)})`
  const [what, name] = rowsBy === 'product' ? ['product', 'w.name'] : ['category', 'NULL::VARCHAR']
  return `
    SELECT DISTINCT o.customer, coalesce(w.key, '') AS key, ${name} AS name
    FROM (SELECT customer, order_id FROM orders WHERE number = 1) o
    LEFT JOIN order_line l ON l.order_id = o.order_id AND l.${what}_id IS NOT NULL
    LEFT JOIN ${what} w ON w.${what}_id = l.${what}_id`
}

function chooseSql(value: string, named: readonly string[], others: number): string {
  const whens = named.map((key, place) => `WHEN ${literal(key)} THEN ${place}`)
  return whens.length === 0 ? String(others) : `CASE ${value} ${whens.join(' ')} ELSE ${others} END`
}
