import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeCac, type SpendSpan, spreadSpend } from './acquisition'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLastDay } from './time/bucket'
import { fromEpochDay } from './time/local-date'

const day = fc.integer({ min: 18_000, max: 21_000 })
const span = fc.tuple(day, fc.nat(400), fc.integer({ min: -50_000, max: 5_000_000 })).map(
  ([first, days, amount]): SpendSpan => ({
    firstDay: fromEpochDay(first),
    lastDay: fromEpochDay(first + days),
    amountMinor: BigInt(amount),
  }),
)
const bucket = fc.constantFrom<Bucket>('week', 'month', 'quarter', 'year')

describe('spend over a span of days', () => {
  it('falls to the buckets by their days, the odd minor unit to the larger remainder, then the earlier bucket', () => {
    const spread = (firstDay: string, lastDay: string, amountMinor: bigint) =>
      [...spreadSpend({ firstDay, lastDay, amountMinor }, 'month').values()].map(Number)
    expect(spread('2025-01-31', '2025-02-01', 101n)).toEqual([51, 50])
    // 10 and 21 days of 31: 322.58 and 677.41 of 1 000.
    expect(spread('2025-01-22', '2025-02-21', 1000n)).toEqual([323, 677])
    expect(spread('2025-03-01', '2025-03-31', 1000n)).toEqual([1000])
    expect(spread('2025-01-31', '2025-02-01', -101n)).toEqual([-51, -50])
  })

  it('is spread without a minor unit lost, and each bucket within one of its exact share', () => {
    fc.assert(
      fc.property(span, bucket, (one, by) => {
        const parts = spreadSpend(one, by)
        expect([...parts.values()].reduce((sum, part) => sum + part, 0n)).toBe(one.amountMinor)
        const [from, to] = [Date.parse(one.firstDay), Date.parse(one.lastDay)]
        for (const [index, part] of parts) {
          const first = Math.max(from, Date.parse(bucketFirstDay(index, by)))
          const last = Math.min(to, Date.parse(bucketLastDay(index, by)))
          const exact = (Number(one.amountMinor) * (last - first + 86_400_000)) / (to - from + 86_400_000)
          expect(Math.abs(Number(part) - exact)).toBeLessThan(1)
        }
        expect([...parts.keys()]).toContain(bucketIndexOf(one.lastDay, by))
      }),
    )
  })
})

describe('CAC of the last twelve whole months', () => {
  const cac = (spans: SpendSpan[] | null, customers: number, asOf = '2026-01-20') => {
    const { valueMinor, reason, spendMinor, monthsWithSpend } = computeCac({ asOf, spans, customers })
    return { valueMinor, reason, spendMinor, monthsWithSpend }
  }
  const month = (name: string, amount: number): SpendSpan => {
    const index = bucketIndexOf(`${name}-01`, 'month')
    return { firstDay: `${name}-01`, lastDay: bucketLastDay(index, 'month'), amountMinor: BigInt(amount) }
  }

  it('is the spend of those months ÷ their new customers, rounded once', () => {
    // As of 20 January 2026 the months are those of 2025: December 2024 and January 2026 are outside.
    const spans = [month('2024-12', 9_999), month('2025-01', 1_000), month('2025-12', 2_001), month('2026-01', 7_777)]
    expect(cac(spans, 2)).toEqual({ valueMinor: 1_501, reason: null, spendMinor: 3_001, monthsWithSpend: 2 })
    expect(computeCac({ asOf: '2026-01-31', spans, customers: 2 })).toMatchObject({
      from: '2025-02',
      to: '2026-01',
      spendMinor: 9_778,
    })
  })

  it('tells nothing entered from 0 entered and from nobody new', () => {
    const nothing = { valueMinor: null, spendMinor: null, monthsWithSpend: 0 }
    expect(cac([], 5)).toEqual({ ...nothing, reason: 'notKnown' })
    expect(cac(null, 5)).toEqual({ ...nothing, reason: 'notKnown' })
    expect(cac([month('2024-12', 500)], 5)).toEqual({ ...nothing, reason: 'notKnown' })
    expect(cac([month('2025-03', 0)], 5)).toEqual({ valueMinor: 0, reason: null, spendMinor: 0, monthsWithSpend: 1 })
    expect(cac([month('2025-03', 500)], 0)).toMatchObject({ valueMinor: null, reason: 'noCustomers', spendMinor: 500 })
  })

  it('takes of a span that crosses its edge the days inside', () => {
    // 17 of the 31 days from 15 December to 14 January lie before 2025.
    expect(cac([{ firstDay: '2024-12-15', lastDay: '2025-01-14', amountMinor: 3_100n }], 2).valueMinor).toBe(700)
  })
})
