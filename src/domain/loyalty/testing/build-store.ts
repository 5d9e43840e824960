import { simulateStore } from '@/domain/forecast/testing/simulate-store'
import { epochDay } from '@/domain/time/local-date'
import type { BaselineModel, LoyaltyBaseline } from '../baseline'
import { buildPopulation } from '../build-population'
import type { LoyaltyHistory } from '../history'
import type { LoyaltyPopulation } from '../population'

/** The CDNOW fit of Fader, Hardie & Lee (2005), and an order value around 35. */
export const CDNOW: BaselineModel = {
  name: 'bgNbd',
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  value: { p: 6.25, q: 3.74, v: 1544 },
}

/** Two years of a store whose customers are the model's own, with its history. */
export function buildStore(
  customers: number,
  seed = 1,
): { history: LoyaltyHistory; baseline: LoyaltyBaseline; population: LoyaltyPopulation } {
  const { input } = simulateStore(
    { model: 'bgNbd', parameters: CDNOW.parameters, value: CDNOW.value },
    { customers, entryDays: 700, endDay: 730, futureDays: 0, seed },
  )
  const { starts, days, revenueMinor, marginMinor } = input.customers
  const lastDay = epochDay(input.asOf)
  const history: LoyaltyHistory = {
    firstDay: epochDay(input.firstDay ?? input.asOf),
    lastDay,
    starts,
    days,
    grossMinor: revenueMinor,
    netMinor: revenueMinor,
    marginMinor,
    categories: new Int16Array(days.length).fill(-1),
    categoryNames: [],
    segmentBits: new Uint32Array(customers),
    segmentIds: [],
  }
  const baseline: LoyaltyBaseline = { kind: 'model', model: CDNOW, draws: [], marginShare: 0.4 }
  return { history, baseline, population: buildPopulation(history, baseline, lastDay) }
}
