import { describe, expect, it } from 'vitest'
import type { FittedForecast, ForecastRange } from '@/domain/forecast-report'
import { computeForecast } from './compute-forecast'
import type { ForecastInput } from './forecast-input'
import { describeCustomer } from './score/describe-customer'
import { buildForecastInput } from './testing/build-forecast-input'
import { type StoreTruth, simulateStore } from './testing/simulate-store'
import { computeWhatIf } from './what-if/what-if'

const TRUTH: StoreTruth = {
  model: 'bgNbd',
  parameters: { r: 0.5, alpha: 6, a: 0.8, b: 2.4 },
  value: { p: 4, q: 4, v: 2000 },
}
const SIZE = { customers: 800, entryDays: 500, endDay: 800, futureDays: 365, seed: 4 }
const { input, future } = simulateStore(TRUTH, SIZE)
const result = computeForecast(input, { seed: 1, draws: 10 })
const forecast = fitted(result.forecast)

function fitted(one: { status: string }): FittedForecast {
  if (one.status !== 'fitted') throw new Error(`not fitted: ${one.status}`)
  return one as FittedForecast
}

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0)

/** Every number of the document is finite, and every range is in order. */
function expectSound(value: unknown, path = ''): void {
  if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true)
  if (value === null || typeof value !== 'object') return
  if ('p10' in value && 'expected' in value) {
    const { p10, expected, p90 } = value as ForecastRange
    expect(p10 <= expected && expected <= p90, `${path} ${p10} ${expected} ${p90}`).toBe(true)
  }
  for (const [key, one] of Object.entries(value)) expectSound(one, `${path}.${key}`)
}

describe('the forecast of a simulated store', () => {
  it('holds only finite figures and ordered ranges, and is plain JSON', () => {
    expectSound(forecast)
    expect(JSON.parse(JSON.stringify(forecast))).toEqual(forecast)
  })

  it('is near what came: orders and revenue of the next year within a tenth', () => {
    const year = forecast.next.find(({ horizonMonths }) => horizonMonths === 12)
    expect(Math.abs((year?.orders.expected ?? 0) / sum(future.orders) - 1)).toBeLessThan(0.1)
    expect(Math.abs((year?.revenueMinor.expected ?? 0) / sum(future.revenueMinor) - 1)).toBeLessThan(0.1)
  })

  it('says of all customers together what it says of each', () => {
    const customers = Array.from({ length: SIZE.customers }, (_, i) => result.score(i))
    const year = forecast.next.find(({ horizonMonths }) => horizonMonths === 12)
    const orders = sum(customers.map((customer) => customer?.orders.expected ?? 0))
    const margin = sum(customers.map((customer) => customer?.marginMinor.expected ?? 0))
    expect(Math.abs(orders / (year?.orders.expected ?? 0) - 1)).toBeLessThan(1e-3)
    expect(Math.abs(margin / (year?.marginMinor.expected ?? 0) - 1)).toBeLessThan(2e-3)
    expect(sum(customers.map((customer) => customer?.pAlive ?? 0))).toBeCloseTo(forecast.expectedAlive, 8)
    const within = customers.filter((customer, i) => (future.orders[i] ?? 0) <= (customer?.orders.p90 ?? 0)).length
    expect(within / SIZE.customers).toBeGreaterThan(0.88)
    const spent = customers.filter(
      (customer, i) => 0.4 * (future.revenueMinor[i] ?? 0) <= (customer?.marginMinor.p90 ?? 0) + 1,
    )
    expect(spent.length / SIZE.customers).toBeGreaterThan(0.88)
    expect(spent.length / SIZE.customers).toBeLessThan(0.97)
  })

  it('expects more of a longer horizon, in sum, and of a greater age', () => {
    for (const values of [
      forecast.next.map(({ orders }) => orders.expected),
      forecast.next.map(({ marginMinor }) => marginMinor.expected),
      forecast.ltv.map(({ perCustomerMinor }) => perCustomerMinor.expected),
    ]) {
      expect([...values].sort((a, b) => a - b)).toEqual(values)
    }
    for (const { actualMinor, perCustomerMinor, undiscountedMinor } of forecast.ltv) {
      expect(actualMinor).toBeLessThanOrEqual(perCustomerMinor.p10)
      expect(undiscountedMinor).toBeGreaterThanOrEqual(perCustomerMinor.expected)
    }
  })

  it('fills each cohort from the month after as-of, never falling, and all cohorts together are the months to come', () => {
    // As-of 2024-03-11: January 2022 is at offset 26, and twelve cells follow.
    const [first] = forecast.cohorts
    expect([first?.cohort, first?.cells.length, first?.cells.findIndex((cell) => cell !== null)]).toEqual([
      '2022-01',
      39,
      27,
    ])
    for (const { cells } of forecast.cohorts) {
      const curve = cells.flatMap((cell) => (cell ? [cell.cumulativeMarginPerCustomerMinor.expected] : []))
      expect([...curve].sort((a, b) => a - b)).toEqual(curve)
      for (const cell of cells) if (cell) expect(cell.activeCustomers).toBeLessThanOrEqual(cell.orders)
    }
    const firstMonth = sum(forecast.cohorts.map(({ cells }) => cells.find((cell) => cell !== null)?.revenueMinor ?? 0))
    expect(forecast.months[0]?.month).toBe('2024-04')
    const seasonless = sum(forecast.months.map(({ existingRevenueMinor }) => existingRevenueMinor.expected))
    const byCohort = sum(forecast.cohorts.flatMap(({ cells }) => cells.map((cell) => cell?.revenueMinor ?? 0)))
    expect(Math.abs(seasonless / byCohort - 1)).toBeLessThan(1e-3)
    expect(firstMonth).toBeGreaterThan(0)
  })

  it('counts the rest of the running month into each cohort, beside what is in and what whole months bring', () => {
    const inAlready = sum([...input.customers.marginMinor])
    const cohorts = forecast.cohorts.map(({ customers, restOfMonth, cells }) => {
      const next = cells.find((cell) => cell !== null)
      const through = (next?.cumulativeMarginPerCustomerMinor.expected ?? 0) * customers
      return through - restOfMonth.marginMinor - (next?.marginMinor ?? 0)
    })
    // 11 March to its end: 20 days of the 30.4 of a mean month.
    const rest = sum(forecast.cohorts.map(({ restOfMonth }) => restOfMonth.revenueMinor))
    expect(rest / (forecast.next[0]?.revenueMinor.expected ?? 0)).toBeCloseTo(20 / 30.4, 1)
    expect(Math.abs(sum(cohorts) / inAlready - 1)).toBeLessThan(1e-3)
  })

  it('is tested on the last year: model before naive rules, groups that add up, weeks that end at the total', () => {
    const { backtest } = forecast
    if (backtest === null) throw new Error('no back-test')
    expect([backtest.standsOn, backtest.horizonMonths]).toEqual(['2023-03-11', 12])
    expect(backtest.scores.map(({ rule }) => rule).slice(-5)).toEqual([
      'ownRate',
      'lastPeriod',
      'meanOfAll',
      'hiatus',
      'nobody',
    ])
    for (const groups of [backtest.deciles, backtest.byCohort, backtest.byChannel]) {
      expect(sum(groups.map(({ customers }) => customers))).toBe(backtest.customers)
      expect(sum(groups.map(({ actualOrders }) => actualOrders))).toBe(backtest.orders.actual)
      const predicted = sum(groups.map(({ predictedOrders }) => predictedOrders))
      expect(Math.abs(predicted / backtest.orders.predicted.expected - 1)).toBeLessThan(2e-3)
    }
    const last = backtest.weeks.at(-1)
    expect(last?.endsOn).toBe(forecast.asOf)
    expect(last?.actualOrders).toBe(backtest.orders.actual)
    expect(last?.actualRevenueMinor).toBe(backtest.revenueMinor.actual)
    const rmse = (rule: string) => backtest.scores.find((one) => one.rule === rule)?.orders.rootMeanSquaredError ?? 0
    expect(rmse(forecast.chosen.model)).toBeLessThan(rmse('ownRate'))
    expect(rmse(forecast.chosen.model)).toBeLessThan(rmse('nobody'))
  })

  it('is the same for the same seed, and money scales with money', () => {
    const scaled = {
      ...input,
      customers: {
        ...input.customers,
        revenueMinor: input.customers.revenueMinor.map((value) => value * 100),
        marginMinor: input.customers.marginMinor.map((value) => value * 100),
      },
    }
    const large = fitted(computeForecast(scaled, { seed: 1, draws: 10 }).forecast)
    expect(large.next.map(({ orders }) => orders)).toEqual(forecast.next.map(({ orders }) => orders))
    for (const [i, { perCustomerMinor }] of forecast.ltv.entries()) {
      expect(Math.abs((large.ltv[i]?.perCustomerMinor.expected ?? 0) - 100 * perCustomerMinor.expected)).toBeLessThan(
        60,
      )
    }
  })

  it('tells of one customer the chances of 0 to 5 and more orders, and days in order', () => {
    const outlook = describeCustomer(forecast, { repeatDays: 4, recencyDays: 200, ageDays: 210 })
    expect(sum(outlook.orderProbabilities)).toBeCloseTo(1, 9)
    const { p10, p50, p90 } = outlook.nextOrderOn
    expect(p10 !== null && p50 !== null && p10 < p50 && (p90 === null || p50 < p90)).toBe(true)
    expect(outlook.discountedOrders).toBeGreaterThan(0)
  })
})

describe('what if', () => {
  const still = { dropOutFactor: 1, purchaseRateFactor: 1, valueFactor: 1 }
  const year = forecast.next.find(({ horizonMonths }) => horizonMonths === 12)?.marginMinor.expected ?? 0

  it('nothing changes, the forecast is the answer', () => {
    const same = computeWhatIf(forecast.whatIf, still)
    expect(Math.abs(same.nextMarginMinor - year)).toBeLessThan(200)
    // Rows are whole minor units: a rounding apart.
    for (const [i, { perCustomerMinor }] of same.ltv.entries()) {
      expect(Math.abs(perCustomerMinor - (forecast.ltv[i]?.perCustomerMinor.expected ?? 0))).toBeLessThanOrEqual(1)
    }
  })

  it('values rise by a tenth, so does the margin to come; churn falls by a twentieth, it rises by less than that', () => {
    expect(computeWhatIf(forecast.whatIf, { ...still, valueFactor: 1.1 }).nextMarginMinor / year).toBeCloseTo(1.1, 3)
    const loyal = computeWhatIf(forecast.whatIf, { ...still, dropOutFactor: 0.95 }).nextMarginMinor / year
    expect(loyal).toBeGreaterThan(1.001)
    expect(loyal).toBeLessThan(1.05)
    const busy = computeWhatIf(forecast.whatIf, { ...still, purchaseRateFactor: 1.1 }).nextMarginMinor / year
    expect(busy).toBeGreaterThan(1.02)
    expect(busy).toBeLessThan(1.1)
  })

  it('is small enough to be sent along: a few hundred rows', () => {
    expect(forecast.whatIf.rows.length).toBeLessThan(400)
  })
})

describe('a forecast of extreme inputs', () => {
  const orders = (input: ForecastInput) => computeForecast(input, { seed: 1, draws: 5 })

  it('of nobody, or of one customer on one day, says that it is not ready', () => {
    expect(orders(buildForecastInput([], '2024-01-01')).forecast.status).toBe('notReady')
    const one = orders(buildForecastInput([{ customer: 'a', day: '2024-01-01', revenueMinor: 1 }], '2024-01-01'))
    expect(one.forecast.status).toBe('notReady')
    expect(one.score(0)).toBeNull()
  })

  it('of customers who are all alike, or order every fortnight, or never pay, holds no NaN', () => {
    const days = (count: number, step: number) =>
      Array.from({ length: count }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i * step)).toISOString().slice(0, 10))
    const store = (count: number, step: number, revenueMinor: number) =>
      buildForecastInput(
        Array.from({ length: 600 }, (_, i) => `c${i}`).flatMap((customer) =>
          days(count, step).map((day) => ({ customer, day, revenueMinor })),
        ),
        '2024-12-31',
      )
    for (const extreme of [store(4, 50, 1000), store(25, 14, 1000), store(3, 90, 0), store(3, 90, -500)]) {
      const { forecast: answer, score } = orders(extreme)
      expectSound(answer)
      expectSound(score(0) && { ...score(0), orders: null, marginMinor: null })
    }
  })
})
