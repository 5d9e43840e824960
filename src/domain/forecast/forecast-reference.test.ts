import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scoreHoldout } from './backtest/holdout-score'
import { predictNaively } from './backtest/naive-rules'
import { planFrom, planHoldout } from './backtest/plan-holdout'
import { runHoldout } from './backtest/run-holdout'
import { computeForecast } from './compute-forecast'
import { buildForecastInput } from './testing/build-forecast-input'

const DATA = new URL('../../../../shared/data/', import.meta.url)
const hasData = existsSync(DATA)
if (!hasData) console.info('skipped: the reference data of ../shared/data is not beside this checkout')
const readLines = (name: string) => readFileSync(new URL(name, DATA), 'utf8').trim().split(/\r?\n/).slice(1)

function* cdnowOrders() {
  for (const line of readLines('cdnow-sample.csv')) {
    const [, customer = '', day = '', , amount = ''] = line.split(',')
    yield { customer, day, revenueMinor: Math.round(Number(amount) * 100) }
  }
}

/** Lines of positive quantity and price, as the reference counts them. */
function* onlineRetailOrders() {
  for (const line of readLines('online-retail-subset.csv')) {
    const [quantity = '', date = '', price = '', customer = ''] = line
      .replace(/"[^"]*"/g, '')
      .split(',')
      .slice(3)
    const revenueMinor = Math.round(Number(quantity) * Number(price) * 100)
    if (Number(quantity) > 0 && Number(price) > 0) yield { customer, day: date.slice(0, 10), revenueMinor }
  }
}

describe.skipIf(!hasData)('on the CDNOW sample', () => {
  const { counts } = hasData
    ? JSON.parse(readFileSync(new URL('reference-forecast.json', DATA), 'utf8')).holdout_and_customers
    : { counts: {} }
  const input = hasData ? buildForecastInput(cdnowOrders(), '1998-06-30') : null

  it('39 weeks held out: totals, errors and correlations of the models and of the naive rules are the reference', () => {
    if (input === null) throw new Error('no data')
    const plan = planFrom('1997-09-30', '1998-06-30')
    const holdout = runHoldout(input.customers, plan)
    if (holdout === null) throw new Error('no hold-out')
    const naive = predictNaively(holdout.histories, holdout.actual, plan.days)
    const score = (said: ArrayLike<number>) => scoreHoldout(said, holdout.actual.orders)
    const model = (name: string) => holdout.trials.find((one) => one.model.name === name)?.score
    for (const [actual, name] of [
      [model('bgNbd'), 'BG/NBD'],
      [model('mbgNbd'), 'MBG/NBD'],
      [model('paretoNbd'), 'Pareto/NBD'],
      [score(naive.ownRate), 'naive: own rate x/T*39'],
      [score(naive.lastPeriod), 'naive: last period repeats (x_hat = x)'],
      [score(naive.meanOfAll), 'naive: cohort mean (x_hat = mean x)'],
      [score(naive.hiatus), 'naive: 13-week hiatus (x if bought in last 13 weeks else 0)'],
      [score(naive.nobody), 'naive: zero'],
    ] as const) {
      const { ratio, mae, rmse, corr } = counts[name]
      expect(actual?.totalError, name).toBeCloseTo(ratio - 1, 5)
      expect(actual?.meanAbsoluteError, name).toBeCloseTo(mae, 5)
      expect(actual?.rootMeanSquaredError, name).toBeCloseTo(rmse, 5)
      if (corr === null) expect(actual?.correlation, name).toBeNull()
      else expect(actual?.correlation, name).toBeCloseTo(corr, 5)
    }
  })

  it('18 months of history are judged by their last 26 weeks, whose orders are inside the range; the assumptions hold', () => {
    if (input === null) throw new Error('no data')
    expect(planHoldout('1997-01-01', '1998-06-30')).toEqual({ standsOn: '1997-12-30', days: 182, months: 6 })
    const { forecast } = computeForecast(input, { seed: 1, draws: 40 })
    if (forecast.status !== 'fitted') throw new Error(forecast.status)
    const { predicted, actual } = forecast.backtest?.orders ?? {
      predicted: { p10: 0, expected: 0, p90: 0 },
      actual: -1,
    }
    expect(actual).toBe(1156)
    expect(actual > predicted.p10 && actual < predicted.p90).toBe(true)
    // Weeks of the back-test run by bins, the total customer by customer.
    const last = forecast.backtest?.weeks.at(-1)
    expect(Math.abs((last?.predictedOrders ?? 0) / predicted.expected - 1)).toBeLessThan(1e-3)
    expect(forecast.checks.find(({ kind }) => kind === 'spendIndependentOfFrequency')?.value).toBeCloseTo(0.07, 2)
    expect(forecast.checks.every(({ isMet }) => isMet)).toBe(true)
    expect(forecast.value.parameters?.p).toBeCloseTo(4.683, 2)
  })
})

describe.skipIf(!hasData)('on Online Retail', () => {
  it('no model stands, and the cohorts’ own curve is continued instead', () => {
    const input = buildForecastInput(onlineRetailOrders(), '2011-12-09')
    const { forecast, score } = computeForecast(withEnough(input), { seed: 1 })
    if (forecast.status !== 'fallback') throw new Error(forecast.status)
    expect(forecast.trials.map(({ status, reason }) => [status, reason])).toEqual(
      Array.from({ length: 3 }, () => ['degenerate', 'nobodyLeaves']),
    )
    expect(forecast.curve.reason).toBe('degenerate')
    expect(forecast.curve.ages.map(({ isExtrapolated }) => isExtrapolated)).toEqual([false, true, true, true, true])
    const expected = forecast.curve.ages.map(({ perCustomerMinor }) => perCustomerMinor.expected)
    expect([...expected].sort((a, b) => a - b)).toEqual(expected)
    expect(score(0)).toBeNull()
  })
})

/** The subset has fewer buyers than a forecast asks for: each customer stands twice. */
function withEnough(input: ReturnType<typeof buildForecastInput>): typeof input {
  const { starts, days, revenueMinor, marginMinor, channels } = input.customers
  const twice = <T extends Int32Array | Float64Array>(of: T, make: (values: number[]) => T) => make([...of, ...of])
  return {
    ...input,
    customers: {
      starts: Uint32Array.from([...starts, ...[...starts.slice(1)].map((start) => start + days.length)]),
      days: twice(days, (values) => Int32Array.from(values)),
      revenueMinor: twice(revenueMinor, (values) => Float64Array.from(values)),
      marginMinor: twice(marginMinor, (values) => Float64Array.from(values)),
      channels: twice(channels, (values) => Int32Array.from(values)),
    },
  }
}
