import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportFilter } from '@/domain/report-filter'
import { arbitraryNarrowFilter } from '@/domain/testing/arbitrary-filter'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { computeNaiveMoney, type NaiveMoney } from '@/domain/testing/naive-money'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from '../testing/naive-store-facts'
import { ZONES } from '../testing/store-figures'
import { withDuck } from '../testing/with-duck'
import { contributionE4, moneyFrom } from './money-relations'
import { marginE4, reportCondition } from './report-query'

const COSTS = { shippingCostMinor: 300, packingCostMinor: null, paymentCostBasisPoints: 275 }

interface MoneyRow {
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

describe('filters and definition switches', () => {
  for (const timeZone of ZONES) {
    it(`give what a naive reading of the definitions gives, on random stores in ${timeZone}`, {
      timeout: 120_000,
    }, async () => {
      const check = async (drawn: NaiveStore, filter: ReportFilter, withoutZeroOrders: boolean) => {
        const store = { ...drawn, withoutZeroOrders }
        const expected = groupNaive(computeNaiveMoney(store, filter) ?? [], store)
        expect(await withStore(store, timeZone, (snapshot) => readMoney(snapshot, store, filter))).toEqual(expected)
      }
      await fc.assert(fc.asyncProperty(arbitraryStore(timeZone), arbitraryNarrowFilter, fc.boolean(), check), {
        numRuns: Number(process.env.RUNS ?? 12),
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      })
    })
  }

  it('sum to the same all-time money in both refund modes', { timeout: 60_000 }, async () => {
    const check = async (store: NaiveStore, filter: ReportFilter) => {
      const { from: _from, to: _to, ...allTime } = filter
      const sums = await withStore(store, 'Europe/Moscow', async (snapshot) => [
        sumMoney(await readMoney(snapshot, store, { ...allTime, refundsBy: 'order' })),
        sumMoney(await readMoney(snapshot, store, { ...allTime, refundsBy: 'refund' })),
      ])
      expect(sums[1]).toEqual(sums[0])
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), arbitraryNarrowFilter, check), { numRuns: 10 })
  })
})

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

function groupNaive(rows: readonly NaiveMoney[], store: NaiveStore): MoneyRow[] {
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

function sumMoney(rows: readonly MoneyRow[]) {
  const sum = (of: (row: MoneyRow) => string) => rows.reduce((all, row) => all + BigInt(of(row)), 0n)
  return {
    orders: rows.reduce((all, row) => all + row.orders, 0),
    net: sum((row) => row.net),
    margin: sum((row) => row.margin),
    contribution: sum((row) => row.contribution),
  }
}
