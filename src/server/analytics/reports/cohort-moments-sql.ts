import type { CohortMeasure } from '@/domain/cohort-switches'
import { type CohortQuery, cohortPlace, cohortRelation } from './cohort-query'
import { contributionE4, hasContribution } from './money-relations'
import { customerCondition, marginE4, orderCondition, type ReportQuery, rangeCondition } from './report-query'

/** What one customer brings to a cell: aggregates over the customer's rows there. `scale`: parts of a unit that y counts in. */
interface CustomerSums {
  y: string
  x: string
  scale: number
}

const ORDERS = 'count(number)'
const CAME = 'CAST(count(number) > 0 AS INTEGER)'

function customerSums(measure: CohortMeasure, { marginBasisPoints, costs }: ReportQuery): CustomerSums {
  const sums: Record<CohortMeasure, () => CustomerSums> = {
    retainedShare: () => ({ y: CAME, x: '1', scale: 1 }),
    retainedCount: () => ({ y: CAME, x: '1', scale: 1 }),
    orders: () => ({ y: ORDERS, x: '1', scale: 1 }),
    revenue: () => ({ y: 'sum(net_minor)', x: '1', scale: 1 }),
    margin: () => ({ y: marginE4(marginBasisPoints), x: '1', scale: 10_000 }),
    contribution: () => ({
      y: hasContribution(costs) ? contributionE4(marginBasisPoints, costs) : '0',
      x: '1',
      scale: 10_000,
    }),
    aov: () => ({ y: 'sum(net_minor)', x: ORDERS, scale: 1 }),
    ordersPerCustomer: () => ({ y: ORDERS, x: CAME, scale: 1 }),
    refundsShare: () => ({ y: 'sum(refund_minor)', x: 'sum(gross_minor)', scale: 1 }),
  }
  return sums[measure]()
}

export const MOMENT_COLUMNS = [
  'cohort',
  'offset',
  'whole',
  'rest',
  'divisor',
  'squares',
  'products',
  'divisorSquares',
  'customers',
] as const

/**
 * Sums by cohort and offset of what each customer brings, of its squares and products: what intervals are found from. Of
 * cumulative measures the squares are what an offset adds to them: no customer is carried through the empty cells.
 */
export function cohortMomentsSql(query: CohortQuery, condition = 'TRUE'): string {
  const { y, x, scale } = customerSums(query.measure, query)
  const { cohort, offset } = cohortPlace(query)
  const cumulative = query.span === 'cumulative'
  const through = 'sum(y) OVER (PARTITION BY customer ORDER BY k)'
  const real = (value: string) => `(CAST(${value} AS DOUBLE) / ${scale})`
  return `
    SELECT CAST(cohort AS INTEGER), CAST(k AS INTEGER), CAST(sum(y) // ${scale} AS DOUBLE),
      CAST(sum(y) % ${scale} AS DOUBLE), CAST(sum(x) AS DOUBLE),
      sum(${real('t')} ** 2 - ${real('t - y')} ** 2), sum(${real('y')} * x), sum(CAST(x AS DOUBLE) ** 2),
      CAST(count(*) AS INTEGER)
    FROM (SELECT *, ${cumulative ? through : 'y'} AS t FROM (
      SELECT customer, ${cohort} AS cohort, ${offset} AS k, CAST(${y} AS HUGEINT) AS y, CAST(${x} AS HUGEINT) AS x
      FROM ${cohortRelation(query.measure, query.filter)}
      WHERE ${cohortRows(query)} AND ${condition} AND ${offset} >= 0 GROUP BY ALL))
    ${cumulative ? '' : 'WHERE y <> 0 OR x <> 0'} GROUP BY cohort, k`
}

/** The rows that the cells of a query are made of. */
export function cohortRows({ filter }: CohortQuery): string {
  const wanted = orderCondition({ ...filter, from: undefined, to: undefined })
  return `customer IS NOT NULL AND ${customerCondition(filter)} AND ${wanted} AND ${rangeCondition(filter, 'first_day')}`
}

/** One cell's customers: the same sums over them all at once, and the money of the cell. A single row. */
export function cellMomentsSql(query: CohortQuery, condition: string): string {
  const { y, x, scale } = customerSums(query.measure, query)
  const real = (value: string) => `(CAST(${value} AS DOUBLE) / ${scale})`
  const whole = (value: string) => `CAST(coalesce(sum(${value}), 0) AS HUGEINT)`
  return `
    SELECT CAST(count(*) AS INTEGER) AS contributors, CAST(count(*) FILTER (orders > 0) AS INTEGER) AS customers,
      CAST(coalesce(sum(orders), 0) AS INTEGER) AS orders, ${whole('gross')} AS "grossMinor",
      ${whole('refund')} AS "refundMinor", ${whole('net')} AS "revenueMinor", ${whole('margin')} AS "marginE4",
      ${whole('y')} AS y, ${scale} AS scale, ${whole('x')} AS x, coalesce(sum(${real('y')} ** 2), 0) AS yy,
      coalesce(sum(${real('y')} * x), 0) AS xy, coalesce(sum(CAST(x AS DOUBLE) ** 2), 0) AS xx
    FROM (SELECT customer, count(number) AS orders, sum(gross_minor) AS gross, sum(refund_minor) AS refund,
        sum(net_minor) AS net, ${marginE4(query.marginBasisPoints)} AS margin,
        CAST(${y} AS HUGEINT) AS y, CAST(${x} AS HUGEINT) AS x
      FROM ${cohortRelation(query.measure, query.filter)} WHERE ${cohortRows(query)} AND ${condition} GROUP BY customer)`
}
