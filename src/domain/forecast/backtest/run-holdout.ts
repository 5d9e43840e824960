import type { HoldoutScore } from '@/domain/forecast-report'
import { epochDay } from '@/domain/time/local-date'
import { CANDIDATES, type CandidateFit, prepareData, ROWS } from '../fits/fit-candidate'
import type { FittedModel } from '../fits/fitted-model'
import type { CustomerColumns } from '../forecast-input'
import { compressHistories } from '../histories/compress-histories'
import { buildHistories, type Histories } from '../histories/histories'
import { expectOrders } from '../score/score-customers'
import { DAYS_PER_WEEK } from '../weeks'
import { type ActualHoldout, readActualHoldout } from './actual-holdout'
import { scoreHoldout } from './holdout-score'
import type { HoldoutPlan } from './plan-holdout'

/** § Fewer repeaters known on the day, and no model is tried on it. */
const LEAST_REPEATERS = 50

export interface Holdout {
  plan: HoldoutPlan
  histories: Histories
  actual: ActualHoldout
  /** Fits on the days before only, and what they foretold; models that did not stand then are not among them. */
  trials: { fit: CandidateFit; model: FittedModel; predicted: Float64Array; score: HoldoutScore }[]
}

/** Every candidate fitted on what was known on the day and asked for the time after it. Null with too few repeaters then. */
export function runHoldout(
  columns: CustomerColumns,
  plan: HoldoutPlan,
  candidates: readonly ((data: ReturnType<typeof prepareData>) => CandidateFit)[] = CANDIDATES,
): Holdout | null {
  const histories = buildHistories(columns, epochDay(plan.standsOn))
  let repeaters = 0
  for (const x of histories.repeatDays) if (x > 0) repeaters++
  if (repeaters < LEAST_REPEATERS) return null
  const actual = readActualHoldout(columns, histories, plan.days)
  const data = prepareData(compressHistories(histories), ROWS.holdout)
  const trials = candidates.flatMap((fitCandidate) => {
    const fit = fitCandidate(data)
    if (fit.model === null) return []
    const predicted = predictHoldout(histories, fit.model, plan.days)
    return [{ fit, model: fit.model, predicted, score: scoreHoldout(predicted, actual.orders) }]
  })
  return { plan, histories, actual, trials }
}

export function predictHoldout(histories: Histories, model: FittedModel, days: number): Float64Array {
  const pAlive = new Float64Array(histories.customers)
  for (let row = 0; row < pAlive.length; row++) {
    const age = (histories.ageDays[row] ?? 0) / DAYS_PER_WEEK
    pAlive[row] = model.pAlive(histories.repeatDays[row] ?? 0, (histories.recencyDays[row] ?? 0) / DAYS_PER_WEEK, age)
  }
  return expectOrders(histories, pAlive, model, days / DAYS_PER_WEEK)
}
