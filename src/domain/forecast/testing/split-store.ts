import { addMonths, epochDay, fromEpochDay, type LocalDate } from '@/domain/time/local-date'
import { DISCOUNT_RATE_MONTHLY } from '../discounted-orders'
import type { ForecastInput } from '../forecast-input'
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from '../weeks'

/** What a year brought after as-of, of the customers known then. */
export interface YearAfter {
  orders: number
  revenueMinor: number
  /** Margin dated before the customer's first anniversary, discounted to as-of: what LTV at 12 months still lacks. */
  anniversaryMarginMinor: number
}

/** A store cut at the end of a day: what was known then, and what the next twelve months brought of it. */
export function splitStore(whole: ForecastInput, asOf: LocalDate): { input: ForecastInput; after: YearAfter } {
  const { starts, days, revenueMinor, marginMinor, channels } = whole.customers
  const [end, yearEnd] = [epochDay(asOf), epochDay(addMonths(asOf, 12))]
  const kept: { starts: number[]; rows: number[]; channels: number[] } = { starts: [0], rows: [], channels: [] }
  const after: YearAfter = { orders: 0, revenueMinor: 0, anniversaryMarginMinor: 0 }
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const from = starts[customer] ?? 0
    const first = days[from] ?? 0
    if (first > end) continue
    const anniversary = epochDay(addMonths(fromEpochDay(first), 12))
    for (let row = from; row < (starts[customer + 1] ?? from); row++) {
      const day = days[row] ?? 0
      if (day <= end) kept.rows.push(row)
      else if (day <= yearEnd) {
        after.orders++
        after.revenueMinor += revenueMinor[row] ?? 0
        const months = Math.ceil((day - end) / DAYS_PER_WEEK / WEEKS_PER_MONTH)
        if (day < anniversary) {
          after.anniversaryMarginMinor += (marginMinor[row] ?? 0) * (1 + DISCOUNT_RATE_MONTHLY) ** -months
        }
      }
    }
    kept.starts.push(kept.rows.length)
    kept.channels.push(channels[customer] ?? -1)
  }
  const pick = (values: ArrayLike<number>) => kept.rows.map((row) => values[row] ?? 0)
  const customers = {
    starts: Uint32Array.from(kept.starts),
    days: Int32Array.from(pick(days)),
    revenueMinor: Float64Array.from(pick(revenueMinor)),
    marginMinor: Float64Array.from(pick(marginMinor)),
    channels: Int32Array.from(kept.channels),
  }
  return { input: { ...whole, asOf, customers }, after }
}
