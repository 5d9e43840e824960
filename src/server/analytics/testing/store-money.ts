import type { ReportFilter } from '@/domain/report-filter'
import { computeNaiveMoney, type NaiveMoney } from '@/domain/testing/naive-money'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { contributionE4, moneyFrom } from '../reports/money-relations'
import { marginE4, reportCondition } from '../reports/report-query'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from './naive-store-facts'
import { withDuck } from './with-duck'

const COSTS = { shippingCostMinor: 300, packingCostMinor: null, paymentCostBasisPoints: 275 }

/** Money of a cohort in a month, as texts: sums are beyond what a number holds. */
export interface MoneyRow {
  cohort: string | null
  month: string
  customers: number
  orders: number
  gross: string
  refund: string
  net: string
  margin: string
  contribution: string
}

/** A store's money under a filter by cohort and month: as the reports' SQL gives it, and by a naive reading of the definitions. */
export async function computeBothMoney(store: NaiveStore, timeZone: string, filter: ReportFilter) {
  const [found = []] = await readStoreMoney(store, timeZone, [filter])
  return { found, expected: groupNaive(computeNaiveMoney(store, filter) ?? []) }
}

/** A store's money under each of several filters, from one snapshot; nothing where no order counts. */
export async function readStoreMoney(
  store: NaiveStore,
  timeZone: string,
  filters: readonly ReportFilter[],
): Promise<MoneyRow[][]> {
  return await withStore(store, timeZone, async (snapshot) => {
    const rows: MoneyRow[][] = []
    for (const filter of filters) rows.push(await readMoney(snapshot, store, filter))
    return rows
  })
}

async function withStore<T>(
  store: NaiveStore,
  timeZone: string,
  read: (snapshot: Snapshot) => Promise<T[]>,
): Promise<T[]> {
  return await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    const { asOf, withoutZeroOrders = false } = store
    if (!(await buildSnapshot(connection, { timeZone, statusMaps: {}, asOf, withoutZeroOrders }))) return []
    return await read(await readSnapshot(connection))
  })
}

async function readMoney(snapshot: Snapshot, store: NaiveStore, filter: ReportFilter): Promise<MoneyRow[]> {
  const rows = await snapshot.rows<Record<keyof MoneyRow, unknown>>(`
    SELECT strftime(first_day, '%Y-%m') AS cohort, strftime(day, '%Y-%m') AS month,
      CAST(count(DISTINCT customer) FILTER (number IS NOT NULL) AS INTEGER) AS customers, CAST(count(number) AS INTEGER) AS orders,
      sum(gross_minor) AS gross, sum(refund_minor) AS refund, sum(net_minor) AS net,
      ${marginE4(store.marginBasisPoints)} AS margin, ${contributionE4(store.marginBasisPoints, COSTS)} AS contribution
    FROM ${moneyFrom(filter)} WHERE ${reportCondition(filter)} GROUP BY 1, 2`)
  return rows
    .map(({ cohort, month, customers, orders, ...money }) => ({
      cohort: cohort === null ? null : String(cohort),
      month: String(month),
      customers: Number(customers),
      orders: Number(orders),
      gross: String(money.gross),
      refund: String(money.refund),
      net: String(money.net),
      margin: String(money.margin),
      contribution: String(money.contribution),
    }))
    .filter(hasMoney)
    .sort(byPlace)
}

function groupNaive(rows: readonly NaiveMoney[]): MoneyRow[] {
  const groups = new Map<string, NaiveMoney[]>()
  for (const row of rows) {
    const key = `${row.firstDay?.slice(0, 7) ?? ''} ${row.day.slice(0, 7)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const sum = (own: readonly NaiveMoney[], of: (row: NaiveMoney) => bigint) =>
    own.reduce((all, row) => all + of(row), 0n)
  return [...groups.entries()]
    .map(([key, own]) => {
      const [cohort = '', month = ''] = key.split(' ')
      const orders = own.filter((row) => row.number !== null)
      const margin = sum(own, (row) => row.marginE4)
      const costs = BigInt(orders.length) * 300n * 10_000n + sum(orders, (row) => row.paid) * 275n
      return {
        cohort: cohort === '' ? null : cohort,
        month,
        customers: new Set(orders.map((row) => row.customer)).size,
        orders: orders.length,
        gross: String(sum(own, (row) => row.gross)),
        refund: String(sum(own, (row) => row.refund)),
        net: String(sum(own, (row) => row.gross - row.refund)),
        margin: String(margin),
        contribution: String(margin + sum(own, (row) => row.shipping) * 10_000n - costs),
      }
    })
    .filter(hasMoney)
    .sort(byPlace)
}

// An order of nothing that was returned leaves no trace in money: whether a row stands for it is nobody's business.
function hasMoney(row: MoneyRow): boolean {
  return row.orders > 0 || [row.gross, row.refund, row.margin, row.contribution].some((amount) => amount !== '0')
}

function byPlace(a: MoneyRow, b: MoneyRow): number {
  return `${a.cohort} ${a.month}` < `${b.cohort} ${b.month}` ? -1 : 1
}
