import { epochDay, fromEpochDay, type LocalDate } from '@/domain/time/local-date'
import type { ForecastInput } from '../forecast-input'

/** An order of an identified customer; margin is the revenue where it is not given. */
export interface TestOrder {
  customer: string
  day: LocalDate
  revenueMinor: number
  marginMinor?: number
  channel?: string
}

/** The columns of a list of orders, orders of one day merged; those after as-of are left out. */
export function buildForecastInput(orders: Iterable<TestOrder>, asOf: LocalDate): ForecastInput {
  const customers = new Map<string, { channel: string; days: Map<number, { revenue: number; margin: number }> }>()
  const end = epochDay(asOf)
  for (const { customer, day, revenueMinor, marginMinor = revenueMinor, channel = '' } of orders) {
    const number = epochDay(day)
    if (number > end) continue
    const known = customers.get(customer) ?? { channel, days: new Map<number, { revenue: number; margin: number }>() }
    customers.set(customer, known)
    const sums = known.days.get(number) ?? { revenue: 0, margin: 0 }
    known.days.set(number, { revenue: sums.revenue + revenueMinor, margin: sums.margin + marginMinor })
  }
  const channelNames = [...new Set([...customers.values()].map(({ channel }) => channel))].filter((name) => name !== '')
  const rows = [...customers.values()].map(({ channel, days }) => ({
    channel: channelNames.indexOf(channel),
    days: [...days].sort(([a], [b]) => a - b),
  }))
  const flat = rows.flatMap(({ days }) => days)
  const starts = [0]
  for (const { days } of rows) starts.push((starts.at(-1) ?? 0) + days.length)
  const first = flat.reduce((least, [day]) => Math.min(least, day), Number.POSITIVE_INFINITY)
  return {
    asOf,
    firstDay: flat.length === 0 ? null : fromEpochDay(first),
    channelNames,
    customers: {
      starts: Uint32Array.from(starts),
      days: Int32Array.from(flat, ([day]) => day),
      revenueMinor: Float64Array.from(flat, ([, { revenue }]) => revenue),
      marginMinor: Float64Array.from(flat, ([, { margin }]) => margin),
      channels: Int32Array.from(rows, ({ channel }) => channel),
    },
  }
}
