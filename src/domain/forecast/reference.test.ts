import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/domain/time/local-date'
import type { BetaGeometricParameters } from './beta-geometric/parameters'
import { bgNbd } from './bg-nbd/bg-nbd'
import { compress } from './compress'
import { discountedOrders } from './discounted-orders'
import type { FitResult } from './fit-result'
import { compressValues, type ValueHistory } from './gamma-gamma/compress-values'
import { gammaGamma } from './gamma-gamma/gamma-gamma'
import { mbgNbd } from './mbg-nbd/mbg-nbd'
import type { ParetoNbdParameters } from './pareto-nbd/parameters'
import { paretoNbd } from './pareto-nbd/pareto-nbd'
import type { PurchaseHistory } from './purchase-history'
import { daysToWeeks, weeks } from './weeks'

const DATA = new URL('../../../../shared/data/', import.meta.url)
const hasData = existsSync(DATA)
if (!hasData) console.info('skipped: the reference data of ../shared/data is not beside this checkout')

const readText = (name: string) => readFileSync(new URL(name, DATA), 'utf8')
type Customer = PurchaseHistory & ValueHistory & { firstDay: number }

/** Orders of one day merged; `amount` of a day is its sum. Only days up to `asOf`. */
function toCustomers(orders: Iterable<{ customer: string; day: string; amount: number }>, asOf: string): Customer[] {
  const byCustomer = new Map<string, Map<number, number>>()
  const end = epochDay(asOf)
  for (const { customer, day, amount } of orders) {
    if (epochDay(day) > end) continue
    const days = byCustomer.get(customer) ?? new Map<number, number>()
    days.set(epochDay(day), (days.get(epochDay(day)) ?? 0) + amount)
    byCustomer.set(customer, days)
  }
  return [...byCustomer.values()].map((amounts) => {
    const days = [...amounts.keys()].sort((a, b) => a - b)
    const [first = end, last = end] = [days[0], days.at(-1)]
    const repeatDays = days.length - 1
    const repeatAmount = days.slice(1).reduce((sum, day) => sum + (amounts.get(day) ?? 0), 0)
    return {
      repeatDays,
      recencyWeeks: daysToWeeks(last - first),
      ageWeeks: daysToWeeks(end - first),
      meanValue: repeatDays === 0 ? 0 : repeatAmount / repeatDays,
      firstDay: first,
    }
  })
}

function* cdnowOrders() {
  for (const line of readText('cdnow-sample.csv').trim().split(/\r?\n/).slice(1)) {
    const [, customer = '', day = '', , amount = ''] = line.split(',')
    yield { customer, day, amount: Number(amount) }
  }
}

/** Sales lines of Online Retail, each order once a day, as its reference counts them. */
function* onlineRetailOrders() {
  for (const line of readText('online-retail-subset.csv').trim().split(/\r?\n/).slice(1)) {
    const cells = line.replace(/"[^"]*"/g, '').split(',')
    const [quantity = '', date = '', price = '', customer = ''] = cells.slice(3)
    if (Number(quantity) > 0 && Number(price) > 0) yield { customer, day: date.slice(0, 10), amount: 0 }
  }
}

function parametersOf<P>(result: FitResult<P>) {
  if (result.status !== 'fitted' || result.uncertainty === null) throw new Error(`no fit: ${JSON.stringify(result)}`)
  return { ...result, uncertainty: result.uncertainty }
}

/** Rounded figures are matched to half of their last digit. */
function expectRounded(actual: object, expected: Record<string, number>, digits: number) {
  for (const [name, value] of Object.entries(expected)) {
    expect(Object.entries(actual).find(([key]) => key === name)?.[1], name).toBeCloseTo(value, digits)
  }
}

describe.skipIf(!hasData)('on the CDNOW sample', () => {
  const reference = hasData ? JSON.parse(readText('reference-forecast.json')) : null
  const customers = hasData ? toCustomers(cdnowOrders(), '1997-09-30') : []
  const data = compress(customers)
  const fits = {
    bg: parametersOf(bgNbd.fit(data)),
    mbg: parametersOf(mbgNbd.fit(data)),
    pareto: parametersOf(paretoNbd.fit(data)),
    value: parametersOf(gammaGamma.fit(compressValues(customers))),
  }

  it('the histories are the published ones: 2,357 customers, 1,016 unique', () => {
    expect([data.customers, data.weights.length, data.repeats]).toEqual([2357, 1016, 2457])
  })

  it('the fits are the published ones, to the printed digits', () => {
    expectRounded(fits.bg.parameters, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 3)
    expect(fits.bg.logLikelihood).toBeCloseTo(-9582.4, 1)
    expectRounded(fits.pareto.parameters, { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, 3)
    expect(fits.pareto.logLikelihood).toBeCloseTo(-9595.0, 1)
    expectRounded(fits.mbg.parameters, { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 3)
    expectRounded(fits.value.parameters, { p: 6.25, q: 3.74, v: 15.44 }, 2)
  })

  it('the log-likelihoods equal the reference to 1e-6, and no parameters of the reference are better', () => {
    for (const [name, model, fit] of [
      ['bgnbd', bgNbd, fits.bg],
      ['mbg', mbgNbd, fits.mbg],
    ] as const) {
      expect(Math.abs(fit.logLikelihood - reference.fit[name].LL)).toBeLessThan(1e-6)
      expect(model.logLikelihood(reference.fit[name].params, data)).toBeLessThanOrEqual(fit.logLikelihood + 1e-8)
    }
    expect(Math.abs(fits.pareto.logLikelihood - reference.fit.pnbd.LL)).toBeLessThan(1e-6)
    expect(Math.abs(paretoNbd.logLikelihood(reference.fit.pnbd.params, data) - reference.fit.pnbd.LL)).toBeLessThan(
      1e-7,
    )
    expect(Math.abs(fits.value.logLikelihood - reference.fit.gg.LL)).toBeLessThan(1e-6)
  })

  it('standard errors equal the reference within 0.1 %, both being numeric Hessians', () => {
    for (const [name, fit] of [
      ['bgnbd', fits.bg],
      ['mbg', fits.mbg],
      ['pnbd', fits.pareto],
      ['gg', fits.value],
    ] as const) {
      Object.values<number>({ ...fit.uncertainty.standardErrors }).forEach((error, at) => {
        expect(Math.abs(error / reference.standard_errors[name][at] - 1), `${name} ${at}`).toBeLessThan(1e-3)
      })
    }
  })

  it('78 weeks of data give the reference parameters within a thousandth of them', () => {
    const all = compress(toCustomers(cdnowOrders(), '1998-06-30'))
    expect(Math.abs(parametersOf(bgNbd.fit(all)).logLikelihood - reference.fit.bgnbd_78w.LL)).toBeLessThan(1e-5)
    const pareto = parametersOf(paretoNbd.fit(all))
    expect(Math.abs(pareto.logLikelihood - reference.fit.pnbd_78w.LL)).toBeLessThan(1e-5)
    for (const [name, value] of Object.entries<number>(reference.fit.pnbd_78w.params)) {
      expect(Object.entries(pareto.parameters).find(([key]) => key === name)?.[1]).toBeCloseTo(value, 3)
    }
  })

  it('values of 22 customers equal the reference to 1e-9 at its parameters, fitted and rounded', () => {
    const published = {
      bgnbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      mbg: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
      pnbd: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
      gg: { p: 6.25, q: 3.74, v: 15.44 },
    }
    for (const row of reference.holdout_and_customers.customers) {
      const at = <P>(name: 'bgnbd' | 'mbg' | 'pnbd' | 'gg', rounded: P): P =>
        row.params === 'fitted' ? reference.fit[name].params : rounded
      const [bg, mbg]: BetaGeometricParameters[] = [at('bgnbd', published.bgnbd), at('mbg', published.mbg)]
      const pareto: ParetoNbdParameters = at('pnbd', published.pnbd)
      if (!bg || !mbg) throw new Error('no parameters')
      const history = { repeatDays: row.x, recencyWeeks: weeks(row.tx), ageWeeks: weeks(row.T) }
      const value = gammaGamma.expectedValue(at('gg', published.gg), { repeatDays: row.x, meanValue: row.zbar }) ?? 0
      const week = { periodWeeks: 1, ratePerPeriod: 1.1 ** (1 / 52) - 1 }
      const figures: Record<string, number> = {
        bg_palive: bgNbd.pAlive(bg, history),
        bg_cet39: bgNbd.expectedOrders(bg, history, weeks(39)),
        bg_cet52: bgNbd.expectedOrders(bg, history, weeks(52)),
        mbg_palive: mbgNbd.pAlive(mbg, history),
        mbg_cet39: mbgNbd.expectedOrders(mbg, history, weeks(39)),
        pnbd_palive: paretoNbd.pAlive(pareto, history),
        pnbd_cet39: paretoNbd.expectedOrders(pareto, history, weeks(39)),
        gg_expected_spend: value,
        clv52_bg_gg_10pct: value * discountedOrders((horizon) => bgNbd.expectedOrders(bg, history, horizon), 52, week),
      }
      for (const [name, actual] of Object.entries(figures)) {
        expect(Math.abs(actual / row[name] - 1), `${row.params} ${row.id} ${name}`).toBeLessThan(1e-9)
      }
    }
  })

  it('discounted residual orders by summation enclose the closed form of continuous discounting', () => {
    const { params, d, x7_t35_T77_86 } = reference.dert_example
    const [r, alpha, s, beta] = params
    const history = { repeatDays: 7, recencyWeeks: weeks(35), ageWeeks: weeks(77.86) }
    const low = discountedOrders((horizon) => paretoNbd.expectedOrders({ r, alpha, s, beta }, history, horizon), 6000, {
      periodWeeks: 1,
      ratePerPeriod: Math.expm1(d),
    })
    // All orders of a week at its end, or all at its start.
    expect(low).toBeLessThan(x7_t35_T77_86)
    expect(low * Math.exp(d)).toBeGreaterThan(x7_t35_T77_86)
  })

  it('hold-out totals, the sum of P(alive) and the tracking curve equal the reference', () => {
    const total = (one: (customer: Customer) => number) => customers.reduce((sum, customer) => sum + one(customer), 0)
    const { counts, fitted_alive_sum: alive, tracking } = reference.holdout_and_customers
    const horizon = weeks(39)
    // Age on the last day of a week.
    const start = epochDay('1997-01-01')
    const { bg, mbg, pareto } = fits
    // The fits agree to about 1e-6 of a standard error; totals of 2,000 to 0.01.
    for (const [actual, expected] of [
      [total((one) => bgNbd.expectedOrders(bg.parameters, one, horizon)), counts['BG/NBD'].total_pred],
      [total((one) => mbgNbd.expectedOrders(mbg.parameters, one, horizon)), counts['MBG/NBD'].total_pred],
      [total((one) => paretoNbd.expectedOrders(pareto.parameters, one, horizon)), counts['Pareto/NBD'].total_pred],
      [total((one) => bgNbd.pAlive(bg.parameters, one)), alive.bg],
      [total((one) => mbgNbd.pAlive(mbg.parameters, one)), alive.mbg],
      [total((one) => paretoNbd.pAlive(pareto.parameters, one)), alive.pnbd],
    ] as const) {
      expect(Math.abs(actual - expected)).toBeLessThan(0.01)
    }
    for (const week of [39, 78]) {
      const ageOf = ({ firstDay }: Customer) => daysToWeeks(Math.max(0, week * 7 - 1 - (firstDay - start)))
      const known = tracking[week]
      const expected = {
        bgnbd: total((one) => bgNbd.expectedOrdersOfNewCustomer(bg.parameters, ageOf(one))),
        mbg: total((one) => mbgNbd.expectedOrdersOfNewCustomer(mbg.parameters, ageOf(one))),
        pnbd: total((one) => paretoNbd.expectedOrdersOfNewCustomer(pareto.parameters, ageOf(one))),
      }
      for (const [name, value] of Object.entries(expected)) {
        expect(Math.abs(value - known[name]), `${name} ${week}`).toBeLessThan(0.01)
      }
    }
  })

  it('expected orders of a new customer equal the published curve', () => {
    const curve: Record<string, number> = reference.holdout_and_customers.curves_published_bg['E[X(t)]']
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
    for (const [age, expected] of Object.entries(curve)) {
      expect(bgNbd.expectedOrdersOfNewCustomer(published, weeks(Number(age)))).toBeCloseTo(expected, 10)
    }
  })
})

describe.skipIf(!hasData)('on Online Retail', () => {
  it('the drop-out models degenerate and say that nobody leaves', () => {
    const data = compress(toCustomers(onlineRetailOrders(), '2011-12-09'))
    expect(data.customers).toBeGreaterThan(300)
    for (const model of [bgNbd, mbgNbd, paretoNbd]) {
      const result = model.fit(data)
      expect(result, model.name).toMatchObject({ status: 'degenerate', reason: 'nobodyLeaves' })
    }
  })
})
