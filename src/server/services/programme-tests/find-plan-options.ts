import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { ReportState } from '@/domain/report-state'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { findPopulation } from '@/server/programme-tests/find-population'
import { readCodes } from '@/server/programme-tests/read-codes'
import { countPopulation, readPlanBases } from '@/server/programme-tests/read-plan-bases'
import type { StoreContext } from '@/server/services/store/store-context'
import { findScenarioPrior } from './find-scenario-prior'
import type { PlanOptionsInput } from './test-input'

/** What a plan is made from: the store's own history of the population, its coupon codes, what a simulation expects. */
export async function findPlanOptions(
  principal: Principal,
  store: StoreContext,
  { segmentId, scenarioId }: PlanOptionsInput,
): Promise<ReportState<PlanOptions>> {
  const scenario = scenarioId ? await findScenarioPrior(principal, store.id, scenarioId) : null
  const read = await findPopulation(principal, store, segmentId ?? scenario?.segmentId ?? null)
  const { marginBasisPoints } = store
  return await reportOnStore(
    principal,
    store,
    null,
    async (snapshot, forecasts): Promise<PlanOptions> => {
      const condition = await read.buildCondition(snapshot, forecasts)
      return {
        asOf: snapshot.meta.asOf,
        customers: await countPopulation(snapshot, condition),
        bases: await readPlanBases(snapshot, { marginBasisPoints, condition }),
        codes: await readCodes(snapshot),
        scenario: scenario && { name: scenario.name, priors: scenario.priors },
        population: read.population,
      }
    },
    read.besidePath,
  )
}
