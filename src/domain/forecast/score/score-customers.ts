import type { CustomerForecast } from '@/domain/forecast-report'
import { fromEpochDay } from '@/domain/time/local-date'
import type { FittedModel } from '../fits/fitted-model'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import type { Histories } from '../histories/histories'
import type { Scored } from '../project/bins'
import { roundMinor } from '../project/ranges'
import { DAYS_PER_WEEK, monthsToWeeks } from '../weeks'
import { buildAliveOutlooks, CUSTOMER_HORIZON_MONTHS } from './alive-outlook'
import { marginRange, orderQuantile, spendRange } from './score-customer'
import { buildValueTiers } from './value-tiers'

/** Figures of any customer, by row of the histories. Expectations are computed at once, ranges when asked for. */
export function buildCustomerScores(
  histories: Histories,
  { pAlive, valueMinor }: Scored,
  model: FittedModel,
  value: GammaGammaParameters,
  marginShare: number,
): (row: number) => CustomerForecast {
  const expectedOrders = expectOrders(histories, pAlive, model)
  const margins = expectedOrders.map((orders, row) => orders * (valueMinor[row] ?? 0) * marginShare)
  const tierOf = buildValueTiers(margins)
  const outlookOf = buildAliveOutlooks(model, value.p)
  return (row) => {
    const repeatDays = histories.repeatDays[row] ?? 0
    const ageDays = histories.ageDays[row] ?? 0
    const alive = pAlive[row] ?? 0
    const expected = expectedOrders[row] ?? 0
    const outlook = outlookOf(repeatDays, ageDays)
    const belief = { model: value, repeatDays, meanValueMinor: histories.meanValueMinor[row] ?? 0 }
    const spend = spendRange(alive, outlook, belief, expected * (valueMinor[row] ?? 0))
    const { counts, nextOrderDays } = outlook
    return {
      repeatDays,
      recencyWeeks: (histories.recencyDays[row] ?? 0) / DAYS_PER_WEEK,
      ageWeeks: ageDays / DAYS_PER_WEEK,
      pAlive: alive,
      orders: { p10: orderQuantile(alive, counts, 0.1), expected, p90: orderQuantile(alive, counts, 0.9) },
      marginMinor: marginRange(spend, marginShare),
      valueMinor: roundMinor(valueMinor[row] ?? 0),
      nextOrderOn: nextOrderDays === null ? null : fromEpochDay(histories.throughDay + nextOrderDays),
      valueTier: tierOf(margins[row] ?? 0),
    }
  }
}

/** P(alive) × what follows given alive, which depends on x and T only and is computed once for each pair. */
export function expectOrders(
  { customers, repeatDays, ageDays }: Histories,
  pAlive: Float64Array,
  model: FittedModel,
  horizonWeeks: number = monthsToWeeks(CUSTOMER_HORIZON_MONTHS),
): Float64Array {
  const known = new Map<number, number>()
  const result = new Float64Array(customers)
  for (let row = 0; row < customers; row++) {
    const x = repeatDays[row] ?? 0
    const age = ageDays[row] ?? 0
    const key = x * 2 ** 17 + age
    let orders = known.get(key)
    if (orders === undefined) {
      orders = model.aliveFuture(x, age / DAYS_PER_WEEK).expectedOrders(horizonWeeks)
      known.set(key, orders)
    }
    result[row] = (pAlive[row] ?? 0) * orders
  }
  return result
}
