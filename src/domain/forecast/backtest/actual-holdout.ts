import type { CustomerColumns } from '../forecast-input'
import type { Histories } from '../histories/histories'

/** What the customers known on the day really did after it, by row of the histories; `lastPeriod` = repeat days in as long a time before it. */
export interface ActualHoldout {
  orders: Float64Array
  lastPeriod: Float64Array
  revenueMinor: number
  marginMinor: number
  /** Order days and revenue in week w = 0, 1 … after the day. */
  weeks: { orders: number; revenueMinor: number }[]
}

export function readActualHoldout(
  columns: CustomerColumns,
  { who, throughDay }: Histories,
  days: number,
): ActualHoldout {
  const { starts, days: orderDays, revenueMinor, marginMinor } = columns
  const actual: ActualHoldout = {
    orders: new Float64Array(who.length),
    lastPeriod: new Float64Array(who.length),
    revenueMinor: 0,
    marginMinor: 0,
    weeks: Array.from({ length: Math.ceil(days / 7) }, () => ({ orders: 0, revenueMinor: 0 })),
  }
  for (let i = 0; i < who.length; i++) {
    const from = starts[who[i] ?? 0] ?? 0
    const to = starts[(who[i] ?? 0) + 1] ?? from
    for (let row = from + 1; row < to; row++) {
      const after = (orderDays[row] ?? 0) - throughDay
      if (after > days) break
      if (after <= 0) {
        if (after > -days) actual.lastPeriod[i] = (actual.lastPeriod[i] ?? 0) + 1
        continue
      }
      const week = actual.weeks[Math.floor((after - 1) / 7)]
      if (week === undefined) continue
      week.orders++
      week.revenueMinor += revenueMinor[row] ?? 0
      actual.orders[i] = (actual.orders[i] ?? 0) + 1
      actual.revenueMinor += revenueMinor[row] ?? 0
      actual.marginMinor += marginMinor[row] ?? 0
    }
  }
  return actual
}
