import { addMonths, epochDay, fromEpochDay } from '@/domain/time/local-date'
import type { CustomerColumns } from '../forecast-input'

/** What the population did in the twelve months up to a day. */
export interface Population {
  /** Margin ÷ net revenue (METRICS "Predicted": margin ratio); of all time where the year brought nothing, else 0. */
  marginShare: number
  newCustomers: number
  /** Net revenue of the first order day, mean over the new customers. */
  firstDayRevenueMinor: number
}

export function describePopulation(
  { starts, days, revenueMinor, marginMinor }: CustomerColumns,
  throughDay: number,
): Population {
  const after = epochDay(addMonths(fromEpochDay(throughDay), -12))
  const year = { revenue: 0, margin: 0 }
  const ever = { revenue: 0, margin: 0 }
  let [newCustomers, firstRevenue] = [0, 0]
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const from = starts[customer] ?? 0
    for (let row = from; row < (starts[customer + 1] ?? from); row++) {
      const day = days[row] ?? 0
      if (day > throughDay) break
      ever.revenue += revenueMinor[row] ?? 0
      ever.margin += marginMinor[row] ?? 0
      if (day <= after) continue
      year.revenue += revenueMinor[row] ?? 0
      year.margin += marginMinor[row] ?? 0
      if (row === from) {
        newCustomers++
        firstRevenue += revenueMinor[row] ?? 0
      }
    }
  }
  const used = year.revenue > 0 ? year : ever
  return {
    marginShare: used.revenue > 0 ? used.margin / used.revenue : 0,
    newCustomers,
    firstDayRevenueMinor: newCustomers === 0 ? 0 : firstRevenue / newCustomers,
  }
}
