import type { Backtest, ModelName } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { bucketLabel } from '@/domain/time/bucket'
import { fromEpochDay } from '@/domain/time/local-date'
import { drawModels } from '../fits/draw-models'
import { fitValue } from '../fits/fit-value'
import type { ForecastInput } from '../forecast-input'
import { buildBins, buildMonthLookup, scoreHistories } from '../project/bins'
import { describePopulation } from '../project/population'
import { buildProjection, ordersWithin, type Projection, rangeOfParts } from '../project/projection'
import { roundMinor, roundRange, scaleRange } from '../project/ranges'
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from '../weeks'
import type { Choice } from './choose-fit'
import { groupByName, groupByPrediction } from './group-holdout'
import { scoreHoldout } from './holdout-score'
import { predictNaively } from './naive-rules'
import type { Holdout } from './run-holdout'

/** "Standing then we would have said …; it became …", of the chosen model fitted then. Undiscounted (METRICS "Predicted"). */
export function computeBacktest(
  input: ForecastInput,
  holdout: Holdout,
  { fit: { trial: of }, weights }: Choice,
  { draws, random }: { draws: number; random: Random },
): Backtest | null {
  const chosen = of.model
  const trial = holdout.trials.find(({ model }) => model.name === chosen)
  if (trial === undefined) return null
  const { histories, actual, plan } = holdout
  const value = fitValue(histories)
  const scored = scoreHistories(histories, trial.model, value.model)
  const fits = holdout.trials.map((one) => one.fit)
  const drawn = drawModels(fits, weights, draws, random).map((model) => ({ model, value: value.draw(random) }))
  const fit = { model: trial.model, value: value.model }
  const months = plan.days / DAYS_PER_WEEK / WEEKS_PER_MONTH
  const projection = buildProjection(buildBins(histories, scored), fit, drawn, { longestMonths: Math.ceil(months) })
  const parts = projection.bins.map((_, bin) => ({ bin, orders: ordersWithin(projection, bin, months), months }))
  const { marginShare } = describePopulation(input.customers, histories.throughDay)
  const revenue = rangeOfParts(projection, parts, 'revenue')
  const perCustomer = Math.max(1, histories.customers)
  return {
    standsOn: plan.standsOn,
    horizonMonths: plan.months,
    model: chosen,
    customers: histories.customers,
    orders: {
      predicted: rangeOfParts(projection, parts, 'orders'),
      actual: actual.orders.reduce((sum, orders) => sum + orders, 0),
    },
    marginPerCustomerMinor: {
      predicted: roundRange(scaleRange(revenue, marginShare / perCustomer)),
      actual: roundMinor(actual.marginMinor / perCustomer),
    },
    revenueMinor: { predicted: roundRange(revenue), actual: roundMinor(actual.revenueMinor) },
    weeks: trackWeeks(projection, holdout),
    ...compareCustomers(input, holdout, chosen, trial.predicted),
  }
}

function compareCustomers(input: ForecastInput, holdout: Holdout, chosen: ModelName, predicted: Float64Array) {
  const { histories, actual, plan } = holdout
  const { orders } = actual
  const cohortOf = buildMonthLookup()
  const { channels } = input.customers
  const channelOf = (row: number) => input.channelNames[channels[histories.who[row] ?? 0] ?? -1] ?? ''
  const models = holdout.trials.map(({ model, score }) => ({ rule: model.name, orders: score }))
  const rules = Object.entries(predictNaively(histories, actual, plan.days)) as [NaiveName, Float64Array][]
  const naive = rules.map(([rule, said]) => ({ rule, orders: scoreHoldout(said, orders) }))
  return {
    deciles: groupByPrediction(predicted, orders),
    scores: [
      ...models.filter(({ rule }) => rule === chosen),
      ...models.filter(({ rule }) => rule !== chosen),
      ...naive,
    ],
    byCohort: groupByName(predicted, orders, (row) => bucketLabel(cohortOf(histories.firstDays[row] ?? 0), 'month')),
    byChannel: groupByName(predicted, orders, channelOf),
  }
}

type NaiveName = keyof ReturnType<typeof predictNaively>

function trackWeeks(projection: Projection, { actual, plan, histories }: Holdout): Backtest['weeks'] {
  const futures = projection.bins.map(({ aliveRepeats, aliveAgeWeeks }) =>
    projection.model.aliveFuture(aliveRepeats, aliveAgeWeeks),
  )
  let [orders, revenue] = [0, 0]
  return actual.weeks.map((week, at) => {
    const days = Math.min((at + 1) * DAYS_PER_WEEK, plan.days)
    let [predictedOrders, predictedRevenue] = [0, 0]
    for (const [b, { alive, aliveValue }] of projection.bins.entries()) {
      const within = futures[b]?.expectedOrders(days / DAYS_PER_WEEK) ?? 0
      predictedOrders += alive * within
      predictedRevenue += aliveValue * within
    }
    orders += week.orders
    revenue += week.revenueMinor
    return {
      endsOn: fromEpochDay(histories.throughDay + days),
      predictedOrders,
      actualOrders: orders,
      predictedRevenueMinor: roundMinor(predictedRevenue),
      actualRevenueMinor: roundMinor(revenue),
    }
  })
}
