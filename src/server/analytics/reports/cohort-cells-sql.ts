import { type CohortQuery, cohortPlace, cohortRelation } from './cohort-query'
import { contributionE4, hasContribution } from './money-relations'
import { customerCondition, marginE4, orderCondition, type ReportQuery, rangeCondition } from './report-query'

/** The columns of the cells, in the order of the SQL's. */
export const CELL_COLUMNS = [
  'group',
  'cohort',
  'offset',
  'customers',
  'orders',
  'gross',
  'refund',
  'revenue',
  'goods',
  'knownGoods',
  'starts',
  'guests',
  'oldest',
  'youngest',
  'margin',
  'marginRest',
  'contribution',
  'contributionRest',
  'firstMargin',
  'firstMarginRest',
] as const

/** What the rows of a grid are told apart by: an expression and what has to be joined for it. */
export interface CohortGrouping {
  expression: string
  join: string
}

type CellsQuery = Pick<CohortQuery, 'bucket' | 'windows' | 'measure' | keyof ReportQuery>

const NO_GROUPS: CohortGrouping = { expression: '0', join: '' }

/**
 * Sums by group, cohort and offset in one scan, without a self-join: of every cell, and of the customers who start in it. A
 * range of days chooses cohorts by their first order; other filters on orders leave sizes alone.
 */
export function cohortCellsSql(query: CellsQuery, { expression, join }: CohortGrouping = NO_GROUPS): string {
  const { filter, marginBasisPoints: margin, costs } = query
  const { cohort, offset, isNew } = cohortPlace(query)
  const wanted = orderCondition({ ...filter, from: undefined, to: undefined })
  const all = wanted === 'TRUE'
  const of = (aggregate: string, condition = 'TRUE') =>
    all && condition === 'TRUE' ? aggregate : `${aggregate} FILTER (${all ? condition : `${wanted} AND ${condition}`})`
  const sum = (column: string) => `CAST(coalesce(${of(`sum(${column})`)}, 0) AS DOUBLE)`
  const count = (aggregate: string) => `CAST(${aggregate} AS INTEGER)`
  // Among some of the orders only, a customer's first one in a bucket is not known beforehand.
  const customers = all ? `count(*) FILTER (${isNew})` : of('count(DISTINCT customer)', 'number IS NOT NULL')
  return `
    SELECT * EXCLUDE (m, c, f), ${split('m')}, ${split('c')}, ${split('f')} FROM (
      SELECT CAST(${expression} AS INTEGER) AS g, CAST(${cohort} AS INTEGER) AS cohort,
        CAST(${offset} AS INTEGER) AS k, ${count(customers)} AS customers, ${count(of('count(number)'))} AS orders,
        ${sum('gross_minor')} AS gross, ${sum('refund_minor')} AS refund, ${sum('net_minor')} AS revenue,
        ${sum('goods_net_minor')} AS goods, ${sum('known_net_minor')} AS known,
        ${count('count(*) FILTER (number = 1)')} AS starts, ${count('count(*) FILTER (number = 1 AND is_guest)')} AS guests,
        CAST(min(first_day) FILTER (number = 1) - DATE '1970-01-01' AS INTEGER) AS oldest,
        CAST(max(first_day) FILTER (number = 1) - DATE '1970-01-01' AS INTEGER) AS youngest,
        CAST(${marginE4(margin, wanted)} AS HUGEINT) AS m,
        CAST(${hasContribution(costs) ? contributionE4(margin, costs, wanted) : '0'} AS HUGEINT) AS c,
        CAST(${marginE4(margin, `number = 1 AND ${wanted}`)} AS HUGEINT) AS f
      FROM ${cohortRelation(query.measure, filter)} ${join}
      WHERE ${customerCondition(filter)} AND ${rangeCondition(filter, 'first_day')} GROUP BY ALL)
    ORDER BY g, cohort, k`
}

/** Whole minor units and 1/10 000 of them: both exact as doubles where their sum would not be. */
function split(column: string): string {
  return `CAST(${column} // 10000 AS DOUBLE), CAST(${column} % 10000 AS DOUBLE)`
}
