import { randomInt } from 'node:crypto'
import { AppError } from '@/domain/errors'
import { normaliseCode, type TestPlan } from '@/domain/programme-test/test-plan'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import { addDays } from '@/domain/time/local-date'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { findPlanOptions } from './find-plan-options'
import type { CreateTestInput } from './test-input'

const DAYS_IN_WEEK = 7
/** § Tests that a store may have. */
const MAX_TESTS = 200
const SEEDS = 2 ** 31 - 1

/**
 * Writes down a plan; nobody is assigned yet. Throws `conflict` where the orders cannot say what a test of this length would
 * meet, and `invalidInput` for a start that the orders have reached: who is assigned must not be known by what follows.
 */
export async function createTest(
  principal: UserPrincipal,
  store: StoreContext,
  input: CreateTestInput,
): Promise<{ id: string }> {
  const report = await findPlanOptions(principal, store, input)
  if (report.state !== 'ready') throw new AppError('conflict', { reason: 'testHasNoOrders' })
  if (input.startsOn <= report.data.asOf) {
    throw new AppError('invalidInput', { field: 'startsOn', reason: 'testStartsInPast' })
  }
  const { name, scenarioId, startsOn, weeks } = input
  const plan = buildPlan(input, report.data)
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    if ((await db.programmeTest.count({ where: { storeId: store.id } })) >= MAX_TESTS) {
      throw new AppError('conflict', { reason: 'tooMany' })
    }
    return await db.programmeTest.create({
      data: {
        organizationId,
        storeId: store.id,
        name,
        // Through text: an interface is no JSON type to the client.
        plan: JSON.parse(JSON.stringify(plan)),
        seed: randomInt(SEEDS),
        startsOn: new Date(`${startsOn}T00:00:00Z`),
        endsOn: new Date(`${addDays(startsOn, weeks * DAYS_IN_WEEK - 1)}T00:00:00Z`),
        scenarioId: scenarioId ?? null,
        createdById,
      },
      select: { id: true },
    })
  })
}

function buildPlan(input: CreateTestInput, options: PlanOptions): TestPlan {
  const { weeks, treatedShare, power, smallestEffectMinor, reward, messageCostMinor, fixedCostMinor } = input
  const basis = options.bases.find((one) => one.weeks === weeks)
  if (!basis) throw new AppError('conflict', { reason: 'testHasNoHistory' })
  const { meanMinor, sdMinor, correlation } = basis
  return {
    population: options.population,
    weeks,
    treatedShare,
    power,
    smallestEffectMinor,
    codes: [...new Set(input.codes.map(normaliseCode))],
    reward,
    messageCostMinor,
    fixedCostMinor,
    basis: { asOf: options.asOf, customers: options.customers, meanMinor, sdMinor, correlation },
    prior: options.scenario?.priors.find((one) => one.weeks === weeks)?.prior ?? null,
    scenarioName: options.scenario?.name ?? null,
  }
}
