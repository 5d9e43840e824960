import { describe, expect, it } from 'vitest'
import { compress } from './compress'
import { DISCOUNT_RATE_MONTHLY, discountedOrders } from './discounted-orders'
import { assessReadiness, FORECAST_MINIMUM } from './readiness'
import { daysToWeeks, monthsToWeeks, weeks } from './weeks'

const enough = {
  firstDay: '2024-01-31',
  asOf: '2024-07-31',
  buyers: 500,
  repeaters: 100,
  buyersBefore: 0,
  repeatersBefore: 0,
}

describe('readiness for a forecast', () => {
  it('is there at exactly 6 months, 500 buyers and 100 repeaters', () => {
    expect(assessReadiness(enough)).toMatchObject({ isReady: true, readyOn: null })
    expect(assessReadiness({ ...enough, asOf: '2024-07-30' })).toMatchObject({ isReady: false, readyOn: '2024-07-31' })
    expect(FORECAST_MINIMUM).toEqual({ historyMonths: 6, buyers: 500, repeaters: 100 })
  })

  it('says what is had and on which day the last requirement is met at the pace of 90 days', () => {
    const { requirements, readyOn } = assessReadiness({ ...enough, buyers: 410, buyersBefore: 320, repeaters: 99 })
    expect(requirements.map(({ have, isMet, readyOn: day }) => [have, isMet, day])).toEqual([
      [6, true, null],
      [410, false, '2024-10-29'],
      [99, false, '2024-08-01'],
    ])
    expect(readyOn).toBe('2024-10-29')
  })

  it('foretells no day without a pace, beyond two years, or without orders', () => {
    expect(assessReadiness({ ...enough, buyers: 400, buyersBefore: 400 }).readyOn).toBeNull()
    expect(assessReadiness({ ...enough, buyers: 400, buyersBefore: 399 }).readyOn).toBeNull()
    const empty = assessReadiness({ ...enough, firstDay: null, buyers: 0, repeaters: 0 })
    expect(empty).toMatchObject({ isReady: false, readyOn: null })
    expect(empty.requirements[0]).toMatchObject({ have: 0, isMet: false, readyOn: null })
  })
})

describe('discounted orders', () => {
  it('of one order a month are the annuity, and undiscounted at a rate of 0', () => {
    const perMonth = monthsToWeeks(1)
    const annuity = (1 - 1.01 ** -12) / 0.01
    expect(discountedOrders((horizon) => horizon / perMonth, 12)).toBeCloseTo(annuity, 10)
    const none = { periodWeeks: perMonth, ratePerPeriod: 0 }
    expect(discountedOrders((horizon) => horizon / perMonth, 12, none)).toBeCloseTo(12, 10)
    expect(DISCOUNT_RATE_MONTHLY).toBe(0.01)
  })
})

describe('histories', () => {
  it('that cannot be are refused', () => {
    const refuse = (repeatDays: number, recency: number, age: number) =>
      expect(() => compress([{ repeatDays, recencyWeeks: weeks(recency), ageWeeks: weeks(age) }])).toThrow(RangeError)
    refuse(0, 1, 2)
    refuse(1, 3, 2)
    refuse(0.5, 1, 2)
    refuse(-1, 0, 2)
    expect(() => weeks(Number.NaN)).toThrow(RangeError)
    expect(() => daysToWeeks(-7)).toThrow(RangeError)
  })

  it('that are equal become one row, and counts above each number of repeats are kept', () => {
    const row = { repeatDays: 2, recencyWeeks: weeks(1), ageWeeks: weeks(2) }
    const data = compress([row, { ...row }, { ...row, repeatDays: 1 }])
    expect([[...data.repeatDays], [...data.weights], [...data.moreThan]]).toEqual([
      [1, 2],
      [1, 2],
      [3, 2],
    ])
    expect([data.customers, data.repeats, data.meanAgeWeeks]).toEqual([3, 5, 2])
  })
})
