import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { epochDay } from '@/domain/time/local-date'
import { buildForecastInput } from '../testing/build-forecast-input'
import { extrapolateCohortCurve } from './cohort-curve'
import { sumCohortMargins } from './cohort-margins'

describe('cohort margins', () => {
  it('hold orders before the anniversary, as far as the youngest customer has passed it', () => {
    const orders = [
      { customer: 'a', day: '2024-01-10', revenueMinor: 100 },
      { customer: 'a', day: '2024-02-10', revenueMinor: 10 },
      { customer: 'b', day: '2024-01-31', revenueMinor: 100 },
      { customer: 'b', day: '2024-02-28', revenueMinor: 1 },
    ]
    // 31 January + 1 month = 29 February: 28 February is before it; 10 February is a's anniversary, so month 2.
    const { customers } = buildForecastInput(orders, '2024-04-29')
    expect(sumCohortMargins(customers, epochDay('2024-04-29'))).toEqual([{ customers: 2, cumulativeMinor: [201, 211] }])
    expect(sumCohortMargins(customers, epochDay('2024-04-30'))[0]?.cumulativeMinor).toEqual([201, 211, 211])
  })
})

describe('the cohorts’ own curve', () => {
  /** Cohorts of 100 customers, each bringing 50 per customer at once and 10 · 0.8^k in month k after. */
  const cohorts = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      let sum = 5000
      return {
        customers: 100,
        cumulativeMinor: Array.from({ length: count - i }, (_, k) => {
          sum += 1000 * 0.8 ** k
          return sum
        }),
      }
    })

  it('is the pooled curve where cohorts are final, and goes on to about what they would have reached', () => {
    const ages = extrapolateCohortCurve(cohorts(14), createRandom(1))
    const [six, twelve, , , five] = ages
    // 50 + 10 · (1 − 0.8⁶) ÷ 0.2 = 86.89; for ever: 100.
    expect(six).toMatchObject({ ageMonths: 6, isExtrapolated: false, perCustomerMinor: { expected: 87 } })
    expect(twelve?.isExtrapolated).toBe(false)
    expect(five?.isExtrapolated).toBe(true)
    expect(five?.perCustomerMinor.expected).toBeGreaterThan(98)
    expect(five?.perCustomerMinor.expected).toBeLessThan(102)
    // All cohorts are alike: resampling them changes nothing.
    expect(six?.perCustomerMinor.p10).toBe(six?.perCustomerMinor.p90)
  })

  it('of no cohort that is final is empty, of one is itself, and never promises a rising month', () => {
    expect(extrapolateCohortCurve([{ customers: 5, cumulativeMinor: [] }], createRandom(1))).toEqual([])
    const steady = Array.from({ length: 12 }, (_, k) => 1000 * (k + 1))
    const ages = extrapolateCohortCurve([{ customers: 10, cumulativeMinor: steady }], createRandom(1))
    expect(ages.at(-1)?.perCustomerMinor.expected).toBeLessThanOrEqual(6000)
    expect(ages.map(({ isExtrapolated }) => isExtrapolated)).toEqual([false, false, true, true, true])
  })
})
