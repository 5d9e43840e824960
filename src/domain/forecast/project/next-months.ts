import type { NextMonths } from '@/domain/forecast-report'
import { ordersWithin, type Projection, rangeOfParts } from './projection'
import { roundRange, scaleRange } from './ranges'

/** § Horizons of "next H months". */
const HORIZONS = [1, 3, 6, 12, 24]

/** Expected of today's customers within H months from as-of, undiscounted (METRICS "Predicted": next H months). */
export function computeNextMonths(projection: Projection, marginShare: number): NextMonths[] {
  return HORIZONS.map((months) => {
    const parts = projection.bins.map((_, bin) => ({ bin, orders: ordersWithin(projection, bin, months), months }))
    const revenue = rangeOfParts(projection, parts, 'revenue')
    return {
      horizonMonths: months,
      orders: rangeOfParts(projection, parts, 'orders'),
      revenueMinor: roundRange(revenue),
      marginMinor: roundRange(scaleRange(revenue, marginShare)),
    }
  })
}
