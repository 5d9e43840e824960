import { AppError } from '@/domain/errors'
import { normaliseCode, type TestPlan } from '@/domain/programme-test/test-plan'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import { addDays } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { findPlanOptions } from './find-plan-options'
import type { CreateTestInput } from './test-input'

const DAYS_IN_WEEK = 7

/**
 * The columns of a test from what a person plans, resting on the orders as they are now. Throws `conflict` where they cannot say
 * what a test of this length would meet, and `invalidInput` for a start that they have reached: who is assigned must not be
 * known by what follows.
 */
export async function prepareTest(principal: Principal, store: StoreContext, input: CreateTestInput) {
  const report = await findPlanOptions(principal, store, input)
  if (report.state !== 'ready') throw new AppError('conflict', { reason: 'testHasNoOrders' })
  const { name, scenarioId = null, startsOn, weeks } = input
  if (startsOn <= report.data.asOf) {
    throw new AppError('invalidInput', { field: 'startsOn', reason: 'testStartsInPast' })
  }
  return {
    name,
    scenarioId,
    // Through text: an interface is no JSON type to the client.
    plan: JSON.parse(JSON.stringify(buildPlan(input, report.data))),
    startsOn: new Date(`${startsOn}T00:00:00Z`),
    endsOn: new Date(`${addDays(startsOn, weeks * DAYS_IN_WEEK - 1)}T00:00:00Z`),
  }
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
