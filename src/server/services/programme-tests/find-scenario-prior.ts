import { z } from 'zod'
import { type EffectPrior, priorFromQuantiles } from '@/domain/programme-test/effect-prior'
import { TEST_WEEKS } from '@/domain/programme-test/test-plan'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getVersion } from '@/server/services/loyalty/get-version'

const Quantiles = z.object({ p10: z.number(), p50: z.number(), p90: z.number() })
const StoredRun = z.object({
  simulation: z.object({
    populationCustomers: z.number().positive(),
    months: z.array(Quantiles.extend({ month: z.number() })),
  }),
})
type Simulated = z.infer<typeof StoredRun>['simulation']

const DAYS_IN_WEEK = 7
const DAYS_IN_MONTH = 365.25 / 12

export interface ScenarioPrior {
  name: string
  segmentId: string | null
  priors: NonNullable<PlanOptions['scenario']>['priors']
}

/**
 * What a scenario's newest finished run expects per customer, by length; the programme's fixed costs are given back, for a
 * test keeps them on a line of its own. No prior where nothing was run. Throws `notFound` for another store's scenario.
 */
export async function findScenarioPrior(
  principal: Principal,
  storeId: string,
  scenarioId: string,
): Promise<ScenarioPrior> {
  const { name, definition, number } = await getVersion(principal, storeId, { scenarioId })
  const run = await withTenant(principal, (db) =>
    db.loyaltyRun.findFirst({
      where: { storeId, scenarioId, versionNumber: number, status: 'done' },
      orderBy: { finishedAt: 'desc' },
      select: { result: true },
    }),
  )
  const { population, costs } = definition.scenario
  const parsed = StoredRun.safeParse(run?.result)
  const priors = parsed.success ? TEST_WEEKS.flatMap((weeks) => priorOf(parsed.data.simulation, weeks, costs)) : []
  return { name, segmentId: population.kind === 'segment' ? population.segmentId : null, priors }
}

interface FixedCosts {
  fixedMinor: number
  monthlyMinor: number
}

function priorOf(simulated: Simulated, weeks: number, costs: FixedCosts): { weeks: number; prior: EffectPrior }[] {
  const months = (weeks * DAYS_IN_WEEK) / DAYS_IN_MONTH
  const at = (quantile: 'p10' | 'p50' | 'p90') => interpolate(simulated.months, quantile, months)
  const fixed = costs.fixedMinor + costs.monthlyMinor * months
  const each = (quantile: 'p10' | 'p50' | 'p90') => {
    const total = at(quantile)
    return total === null ? null : (total + fixed) / simulated.populationCustomers
  }
  const [p10, p50, p90] = [each('p10'), each('p50'), each('p90')]
  return p10 === null || p50 === null || p90 === null ? [] : [{ weeks, prior: priorFromQuantiles({ p10, p50, p90 }) }]
}

/** A cumulative figure between the ends of months, in a straight line; null beyond the horizon. */
function interpolate(months: Simulated['months'], quantile: 'p10' | 'p50' | 'p90', at: number): number | null {
  const before = months.findLast(({ month }) => month <= at)
  const after = months.find(({ month }) => month >= at)
  if (!after) return null
  const [fromMonth, from] = before ? [before.month, before[quantile]] : [0, 0]
  if (after.month === fromMonth) return from
  return from + ((after[quantile] - from) * (at - fromMonth)) / (after.month - fromMonth)
}
