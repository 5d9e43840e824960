import type { AssumptionCheck } from '@/domain/forecast-report'
import { addMonths, epochDay, fromEpochDay } from '@/domain/time/local-date'
import { correlate } from '../backtest/holdout-score'
import type { CustomerColumns } from '../forecast-input'
import type { Histories } from '../histories/histories'
import { FORECAST_MINIMUM } from '../readiness'
import type { Seasonality } from './seasonality'

/** § Where a check is no longer met: |correlation|, adjusted R² of the calendar month, change of the yearly rate. */
const LIMITS = { correlation: 0.3, seasonality: 0.4, change: 0.2 } as const

/** What the models take for granted, looked up in the data. A check without data is met with a null value. */
export function checkAssumptions(
  columns: CustomerColumns,
  histories: Histories,
  firstDay: number,
  seasonality: Seasonality | null,
): AssumptionCheck[] {
  const repeaters: number[] = []
  const values: number[] = []
  let repeaterCount = 0
  for (let i = 0; i < histories.customers; i++) {
    if ((histories.repeatDays[i] ?? 0) === 0) continue
    repeaterCount++
    if (!((histories.meanValueMinor[i] ?? 0) > 0)) continue
    repeaters.push(histories.repeatDays[i] ?? 0)
    values.push(histories.meanValueMinor[i] ?? 0)
  }
  const enough = repeaterCount / FORECAST_MINIMUM.repeaters
  return [
    upTo('spendIndependentOfFrequency', correlate(repeaters, values), LIMITS.correlation),
    upTo('seasonality', seasonality?.strength ?? null, LIMITS.seasonality),
    { kind: 'enoughRepeaters', isMet: enough >= 1, value: enough, limit: 1 },
    upTo('stationarity', changeOfRate(columns, firstDay, histories.throughDay), LIMITS.change),
  ]
}

function upTo(kind: AssumptionCheck['kind'], value: number | null, limit: number): AssumptionCheck {
  return { kind, isMet: value === null || Math.abs(value) <= limit, value, limit }
}

/**
 * Order days of the last year by customers who had bought in the year before it, per such customer, against the same a year
 * earlier, − 1. Null under three years of history or with an empty base.
 */
function changeOfRate(columns: CustomerColumns, firstDay: number, asOf: number): number | null {
  const yearsAgo = (years: number) => epochDay(addMonths(fromEpochDay(asOf), -12 * years))
  if (firstDay > yearsAgo(3)) return null
  const now = rateOfBase(columns, yearsAgo(2), yearsAgo(1), asOf)
  const before = rateOfBase(columns, yearsAgo(3), yearsAgo(2), yearsAgo(1))
  return now === null || before === null || before === 0 ? null : now / before - 1
}

/** Order days in (middle, to] per customer with one in (from, middle]. */
function rateOfBase({ starts, days }: CustomerColumns, from: number, middle: number, to: number): number | null {
  let [base, orders] = [0, 0]
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let [isInBase, later] = [false, 0]
    for (let row = starts[customer] ?? 0; row < (starts[customer + 1] ?? 0); row++) {
      const day = days[row] ?? 0
      if (day > from && day <= middle) isInBase = true
      if (day > middle && day <= to) later++
    }
    if (!isInBase) continue
    base++
    orders += later
  }
  return base === 0 ? null : orders / base
}
