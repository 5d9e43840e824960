import type { Programme } from '../programme'
import { type AssumptionKey, type AssumptionRange, SCENARIO_VERSION, type Scenario } from '../scenario'

/** A scenario of those programmes without other costs or effects; assumptions given as exact values. */
export function buildScenario(
  programmes: readonly Programme[],
  { horizonMonths = 12, values = {} }: { horizonMonths?: number; values?: Partial<Record<AssumptionKey, number>> } = {},
): Scenario {
  const exactly = (value: number): AssumptionRange => ({
    low: value,
    likely: null,
    high: value,
    source: 'own',
    quality: 'own',
  })
  return {
    version: SCENARIO_VERSION,
    programmes,
    costs: { fixedMinor: 0, monthlyMinor: 0, perMessageMinor: 0, messagesPerCustomerMonth: 0 },
    population: { kind: 'all' },
    horizonMonths,
    assumptions: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, exactly(value)])),
    links: [],
  }
}
