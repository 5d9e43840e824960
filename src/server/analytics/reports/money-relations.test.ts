import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportFilter } from '@/domain/report-filter'
import { arbitraryNarrowFilter } from '@/domain/testing/arbitrary-filter'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import type { NaiveStore } from '@/domain/testing/naive-store'
import { ZONES } from '../testing/store-figures'
import { computeBothMoney, type MoneyRow, readStoreMoney } from '../testing/store-money'

describe('filters and definition switches', () => {
  for (const timeZone of ZONES) {
    it(`give what a naive reading of the definitions gives, on random stores in ${timeZone}`, {
      timeout: 120_000,
    }, async () => {
      const check = async (drawn: NaiveStore, filter: ReportFilter, withoutZeroOrders: boolean) => {
        const { found, expected } = await computeBothMoney({ ...drawn, withoutZeroOrders }, timeZone, filter)
        expect(found).toEqual(expected)
      }
      await fc.assert(fc.asyncProperty(arbitraryStore(timeZone), arbitraryNarrowFilter, fc.boolean(), check), {
        // A sample; the long tests try many.
        numRuns: 12,
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      })
    })
  }

  it('sum to the same all-time money in both refund modes', { timeout: 60_000 }, async () => {
    const check = async (store: NaiveStore, filter: ReportFilter) => {
      const { from: _from, to: _to, ...allTime } = filter
      const modes = [
        { ...allTime, refundsBy: 'order' as const },
        { ...allTime, refundsBy: 'refund' as const },
      ]
      const [byOrder = [], byRefund = []] = await readStoreMoney(store, 'Europe/Moscow', modes)
      expect(sumMoney(byRefund)).toEqual(sumMoney(byOrder))
    }
    await fc.assert(fc.asyncProperty(arbitraryStore('Europe/Moscow'), arbitraryNarrowFilter, check), { numRuns: 10 })
  })
})

function sumMoney(rows: readonly MoneyRow[]) {
  const sum = (of: (row: MoneyRow) => string) => rows.reduce((all, row) => all + BigInt(of(row)), 0n)
  return {
    orders: rows.reduce((all, row) => all + row.orders, 0),
    net: sum((row) => row.net),
    margin: sum((row) => row.margin),
    contribution: sum((row) => row.contribution),
  }
}
