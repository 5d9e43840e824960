import { epochDay } from '@/domain/time/local-date'
import type { LoyaltyHistory } from '../history'

/** Orders of one customer as [day, net in minor units], the day counted from 2024-01-01. */
export type Orders = readonly (readonly [day: number, netMinor: number])[]

/** A history of those customers from 2024-01-01 on, margin 40 % of net; one entry of `categories` an order where given. */
export function buildHistory(
  customers: readonly Orders[],
  { days = 730, categories = [] }: { days?: number; categories?: readonly (readonly string[])[] } = {},
): LoyaltyHistory {
  const firstDay = epochDay('2024-01-01')
  const rows = customers.flat()
  const names = [...new Set(categories.flat())].sort()
  const netMinor = Float64Array.from(rows, ([, net]) => net)
  let row = 0
  return {
    firstDay,
    lastDay: firstDay + days - 1,
    starts: Uint32Array.from([0, ...customers.map((orders) => (row += orders.length))]),
    days: Int32Array.from(rows, ([day]) => firstDay + day),
    grossMinor: netMinor,
    netMinor,
    marginMinor: netMinor.map((net) => Math.round(net * 0.4)),
    categories: Int16Array.from(rows, (_, i) => names.indexOf(categories.flat()[i] ?? '')),
    categoryNames: names,
    segmentBits: new Uint32Array(customers.length),
    segmentIds: [],
  }
}
