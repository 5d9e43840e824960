import { percentileInc } from '@/domain/stats/percentile-inc'
import { countCustomers, type LoyaltyHistory } from './history'

const DAYS_PER_YEAR = 365

/** Net sales of each customer in the 365 days up to a day, negative sums as 0. */
export function sumLastYear(history: LoyaltyHistory, lastDay: number): Float64Array {
  const sums = new Float64Array(countCustomers(history))
  for (let customer = 0; customer < sums.length; customer++) {
    for (let row = history.starts[customer] ?? 0; row < (history.starts[customer + 1] ?? 0); row++) {
      const day = history.days[row] ?? 0
      if (day <= lastDay && day > lastDay - DAYS_PER_YEAR)
        sums[customer] = (sums[customer] ?? 0) + (history.netMinor[row] ?? 0)
    }
  }
  return sums.map((sum) => Math.max(0, sum))
}

/**
 * Which of `parts` equal parts each value is in, 0 the smallest: the number of thresholds (percentiles) strictly below it, as RFM
 * scores. Equal values never split, so a part can be empty: with most customers at 0 the light third is larger.
 */
export function rankInParts(values: Float64Array, parts: number): Uint8Array {
  const sorted = values.slice().sort()
  const thresholds = Array.from({ length: parts - 1 }, (_, i) => percentileInc(sorted, (i + 1) / parts) ?? 0)
  return Uint8Array.from(values, (value) =>
    thresholds.reduce((rank, threshold) => rank + (threshold < value ? 1 : 0), 0),
  )
}
