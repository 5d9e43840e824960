import type { NaiveRule } from '@/domain/forecast-report'
import type { Histories } from '../histories/histories'
import type { ActualHoldout } from './actual-holdout'

/** § Who has bought in so many days "goes on as before" in the hiatus rule (Wübben & Wangenheim 2008, Journal of Marketing 72: 82–93). */
const HIATUS_DAYS = 91

/** What rules without a model say of each customer's orders in a period of `days`. */
export function predictNaively(
  { customers, repeatDays, recencyDays, ageDays }: Histories,
  { lastPeriod }: Pick<ActualHoldout, 'lastPeriod'>,
  days: number,
): Record<NaiveRule, Float64Array> {
  const mean = customers === 0 ? 0 : lastPeriod.reduce((sum, orders) => sum + orders, 0) / customers
  const at = (rule: (row: number) => number) => Float64Array.from({ length: customers }, (_, row) => rule(row))
  return {
    ownRate: at((row) => ((repeatDays[row] ?? 0) * days) / Math.max(1, ageDays[row] ?? 1)),
    lastPeriod,
    meanOfAll: at(() => mean),
    hiatus: at((row) => ((ageDays[row] ?? 0) - (recencyDays[row] ?? 0) < HIATUS_DAYS ? (lastPeriod[row] ?? 0) : 0)),
    nobody: new Float64Array(customers),
  }
}
