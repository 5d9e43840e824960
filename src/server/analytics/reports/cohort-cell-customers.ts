import type { CohortCellCustomer } from '@/domain/cohort-drill'
import { settleSwitches } from '@/domain/cohort-switches'
import type { CustomerContact } from '@/domain/customers'
import { marginMinorFromE4, toMinor } from '@/domain/money'
import type { Snapshot } from '../snapshot/snapshot'
import { type CellPlace, findCell } from './cohort-cell-rows'
import { cohortRows } from './cohort-moments-sql'
import { type CohortQuery, cohortRelation } from './cohort-query'
import { newestOrders, type OrderRef } from './customers'
import { marginE4 } from './report-query'

export interface CellCustomerPage {
  rows: Omit<CohortCellCustomer, keyof CustomerContact>[]
  total: number
  /** Orders whose facts may tell who the customer of each row is, newest first. */
  ordersOf: Map<string, OrderRef[]>
}

interface CustomerRow {
  customer: number
  key: string
  isGuest: boolean
  firstDay: string
  orders: number
  revenueMinor: bigint
  marginE4: bigint
}

/** The customers with a counted order in a cell, most revenue there first; null where there is no such cell. */
export async function cohortCellCustomers(
  snapshot: Snapshot,
  asked: CohortQuery,
  { skip, limit, ...place }: CellPlace & { skip: number; limit: number },
): Promise<CellCustomerPage | null> {
  const query = settleSwitches(asked)
  const found = await findCell(snapshot, query, place)
  if (!found) return null
  const inCell = `
    SELECT customer, CAST(count(number) AS INTEGER) AS orders, CAST(sum(net_minor) AS HUGEINT) AS net,
      CAST(${marginE4(query.marginBasisPoints)} AS HUGEINT) AS margin
    FROM ${cohortRelation(query.measure, query.filter)}
    WHERE ${cohortRows(query)} AND ${found.ofRow} AND ${found.ofCell}
    GROUP BY customer HAVING count(number) > 0`
  const { total } = await snapshot.row<{ total: number }>(`SELECT CAST(count(*) AS INTEGER) AS total FROM (${inCell})`)
  const rows = await snapshot.rows<CustomerRow>(`
    SELECT i.customer, c.key, c.is_guest AS "isGuest", CAST(c.first_day AS VARCHAR) AS "firstDay", i.orders,
      i.net AS "revenueMinor", i.margin AS "marginE4"
    FROM (${inCell}) i JOIN customer c USING (customer)
    ORDER BY i.net DESC, i.customer LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(skip)}`)
  return {
    total,
    ordersOf: await newestOrders(snapshot, rows),
    rows: rows.map(({ customer: _, marginE4: margin, revenueMinor, ...row }) => ({
      ...row,
      revenueMinor: toMinor(revenueMinor),
      marginMinor: marginMinorFromE4(margin),
    })),
  }
}
