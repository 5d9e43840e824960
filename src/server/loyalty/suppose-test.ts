import { translateEffect } from '@/domain/loyalty/translate-effect'
import type { TestSupposition } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { getVersion } from '@/server/services/loyalty/get-version'
import { findMeasuredEffect } from '@/server/services/programme-tests/find-measured-effect'
import type { StoreContext } from '@/server/services/store/store-context'
import { keepInput } from './kept-inputs'
import { LOYALTY_SEED } from './loyalty-sources'

/**
 * What the newest decided test of a scenario leaves one to suppose of it: the measured margin, and the growth of orders that would
 * have brought it. Null where no test has decided, or the orders are not at hand. Throws `notFound` for another store's scenario.
 */
export async function supposeTest(
  principal: Principal,
  store: StoreContext,
  { scenarioId }: { scenarioId: string },
  now: number,
): Promise<TestSupposition | null> {
  const { definition } = await getVersion(principal, store.id, { scenarioId })
  const measured = await findMeasuredEffect(principal, store, scenarioId)
  if (measured === null) return null
  const input = await keepInput(principal, store, definition, now).input
  if (input === 'empty' || input === 'building') return null
  const uplift = translateEffect(input.population, definition.scenario, {
    measured: measured.effect,
    seed: LOYALTY_SEED,
  })
  return uplift && { ...measured, uplift }
}
