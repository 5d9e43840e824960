import type { CohortColumns } from '@/domain/cohort-columns'

type Cell = Partial<Record<keyof CohortColumns, number>>

/** Columns from cells, each written by what is not 0. */
export function toCohortColumns(cells: readonly Cell[]): CohortColumns {
  const of = (name: keyof CohortColumns) => Float64Array.from(cells, (cell) => cell[name] ?? 0)
  return {
    group: of('group'),
    cohort: of('cohort'),
    offset: of('offset'),
    customers: of('customers'),
    orders: of('orders'),
    gross: of('gross'),
    refund: of('refund'),
    revenue: of('revenue'),
    margin: of('margin'),
    marginRest: of('marginRest'),
    contribution: of('contribution'),
    contributionRest: of('contributionRest'),
    goods: of('goods'),
    knownGoods: of('knownGoods'),
    starts: of('starts'),
    guests: of('guests'),
    oldest: of('oldest'),
    youngest: of('youngest'),
    firstMargin: of('firstMargin'),
    firstMarginRest: of('firstMarginRest'),
  }
}
