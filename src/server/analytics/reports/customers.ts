import {
  ALIVE_BAND_LIMITS,
  type AliveBand,
  type CustomerFigures,
  type CustomerSort,
  type ValueTier,
} from '@/domain/customers'
import { ratioMinor } from '@/domain/money'
import type { LifecycleStage } from '@/domain/segments/lifecycle-stage'
import type { RfmGroup } from '@/domain/segments/rfm'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import { literal } from '@/server/duckdb/duckdb'
import { openTraits } from '../segments/open-traits'
import { ruleCondition } from '../segments/rule-condition'
import type { Snapshot } from '../snapshot/snapshot'
import { buildCustomerFigures, customerFiguresSql, type FigureRow } from './customer-figures'
import { customerCondition } from './report-query'

/** An order by the number its shop gave it. */
export interface OrderRef {
  sourceNumber: number
  externalId: string
}

export interface CustomersQuery {
  marginBasisPoints: number
  channel?: string[]
  country?: string[]
  valueTier?: ValueTier[]
  alive?: AliveBand[]
  isOverdue?: boolean
  stage?: LifecycleStage[]
  rfmGroup?: RfmGroup[]
  /** Customers of a rule only: a saved segment's. */
  rule?: SegmentRule
  /** Customers of these orders only: what a search found. */
  ofOrders?: readonly OrderRef[]
  /** Customers whose keys begin so only: what a searched pseudonym stands for. */
  keysFrom?: string
  sort: CustomerSort
  isAscending: boolean
  offset: number
  limit: number
}

export interface CustomerPage {
  asOf: string
  rows: CustomerFigures[]
  /** Orders whose facts may tell who the customer of each row is, newest first. */
  ordersOf: Map<string, OrderRef[]>
  total: number
  storeAovMinor: number | null
}

/** Identified customers with their figures, filtered, in order, one page of them (METRICS "Segments"). */
export async function customers(
  snapshot: Snapshot,
  forecasts: string | null,
  query: CustomersQuery,
): Promise<CustomerPage> {
  const { asOf } = snapshot.meta
  const traits = await openTraits(snapshot, { marginBasisPoints: query.marginBasisPoints, forecasts })
  const members = query.rule ? `(SELECT * FROM ${traits} WHERE ${ruleCondition(query.rule, asOf)})` : traits
  const condition = [
    customerCondition(query),
    ofOrdersCondition(query.ofOrders),
    query.keysFrom === undefined
      ? 'TRUE'
      : `customer IN (SELECT customer FROM customer WHERE starts_with(key, ${literal(query.keysFrom)}))`,
  ].join(' AND ')
  const figures = customerFiguresSql(members, condition)
  const wanted = outlookCondition(query)
  const { total } = await snapshot.row<{ total: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS total FROM (${figures}) WHERE ${wanted}`,
  )
  const direction = query.isAscending ? 'ASC' : 'DESC'
  const rows = await snapshot.rows<FigureRow & { customer: number }>(`
    SELECT * FROM (${figures}) WHERE ${wanted}
    ORDER BY ${SORTS[query.sort]} ${direction} NULLS LAST, customer ${direction}
    LIMIT ${Math.trunc(query.limit)} OFFSET ${Math.trunc(query.offset)}`)
  return {
    asOf,
    rows: rows.map(buildCustomerFigures),
    ordersOf: await newestOrders(snapshot, rows),
    total,
    storeAovMinor: await readStoreAov(snapshot),
  }
}

async function readStoreAov(snapshot: Snapshot): Promise<number | null> {
  const { revenueMinor, orders } = await snapshot.row<{ revenueMinor: bigint; orders: bigint }>(
    'SELECT net_minor AS "revenueMinor", orders FROM store_trait',
  )
  return ratioMinor(revenueMinor, orders)
}

/** Over the columns of the figures: what is made of the customers wanted, by the rules and by the model. */
function outlookCondition({ valueTier, alive, isOverdue, stage, rfmGroup }: CustomersQuery): string {
  const bands = (alive ?? []).map((band) => {
    const [from, below] = ALIVE_BAND_LIMITS[band]
    return `"pAlive" >= ${from} AND ${Number.isFinite(below) ? `"pAlive" < ${below}` : 'TRUE'}`
  })
  return [
    valueTier?.length ? `"valueTier" IN (${valueTier.map(Number).join(', ')})` : 'TRUE',
    bands.length > 0 ? `(${bands.join(' OR ')})` : 'TRUE',
    isOverdue ? '"isOverdue"' : 'TRUE',
    stage?.length ? `stage IN (${stage.map(literal).join(', ')})` : 'TRUE',
    rfmGroup?.length ? `"group" IN (${rfmGroup.map(literal).join(', ')})` : 'TRUE',
  ].join(' AND ')
}

const SORTS: Record<CustomerSort, string> = {
  revenue: '"revenueMinor"',
  margin: '"marginE4"',
  orders: 'orders',
  firstOrder: '"firstDay"',
  lastOrder: '"lastDay"',
  pAlive: '"pAlive"',
  expectedOrders: '"ordersExpected"',
  expectedMargin: '"marginExpected"',
  nextOrder: '"nextDay"',
  valueTier: '"valueTier"',
}

function ofOrdersCondition(orders: readonly OrderRef[] | undefined): string {
  if (!orders) return 'TRUE'
  if (orders.length === 0) return 'FALSE'
  const pairs = orders.map(({ sourceNumber, externalId }) => `(${Math.trunc(sourceNumber)}, ${literal(externalId)})`)
  return `customer IN (SELECT o.customer FROM orders o JOIN (VALUES ${pairs.join(', ')}) AS found(source, id)
    ON o.source_number = found.source AND o.external_id = found.id)`
}

/** § Orders looked through for a name: of who orders more often, the newest. */
const ORDERS_PER_CUSTOMER = 12

/** The newest orders of the customers of a page, by the customers' keys. */
export async function newestOrders(
  snapshot: Snapshot,
  customers: readonly { customer: number; key: string }[],
): Promise<Map<string, OrderRef[]>> {
  const ordersOf = new Map<string, OrderRef[]>(customers.map(({ key }) => [key, []]))
  if (customers.length === 0) return ordersOf
  const found = await snapshot.rows<OrderRef & { key: string }>(`
    SELECT c.key, o.source_number AS "sourceNumber", o.external_id AS "externalId"
    FROM orders o JOIN customer c USING (customer)
    WHERE o.customer IN (${customers.map(({ customer }) => customer).join(', ')})
    QUALIFY row_number() OVER (PARTITION BY o.customer ORDER BY o.number DESC) <= ${ORDERS_PER_CUSTOMER}
    ORDER BY o.customer, o.number DESC`)
  for (const { key, ...order } of found) ordersOf.get(key)?.push(order)
  return ordersOf
}
