import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalculatorBaseline } from './baseline'
import { breakEven } from './break-even'
import { buildPopulation } from './build-population'
import { type Points, PROGRAMME_KINDS, type Programme } from './programme'
import { replayProgrammes } from './replay-programmes'
import { simulate } from './simulate'
import { mergeShards, simulateShard } from './simulate-shard'
import { summariseShards } from './summarise-shards'
import { buildProgramme } from './templates'
import { buildScenario } from './testing/build-scenario'
import { buildStore } from './testing/build-store'

const BASIS = { averageOrderMinor: 3500 }
const { history, population } = buildStore(2000, 3)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const seed = fc.integer({ min: 1, max: 1_000_000 })

/** Programmes with settings of all sizes, combined at random. */
const programmes: fc.Arbitrary<Programme[]> = fc
  .tuple(
    fc.subarray([...PROGRAMME_KINDS]),
    fc.record({ share, days: fc.integer({ min: 1, max: 400 }), minimum: fc.nat(8000), isStackable: fc.boolean() }),
  )
  .map(([kinds, { share: part, days, minimum, isStackable }]) =>
    kinds.map((kind) => {
      const programme: Programme = buildProgramme(kind, BASIS)
      const changes = {
        discountShare: part,
        earnShare: part / 2,
        validityDays: days,
        expiryDays: days,
        minimumMinor: minimum,
        isStackable,
        unitCostShare: part,
      }
      // Only fields that the kind has.
      return {
        ...programme,
        ...Object.fromEntries(Object.entries(changes).filter(([name]) => name in programme)),
      } as Programme
    }),
  )
const values = fc.record({
  'redemption.points': share,
  'redemption.percentageCoupon': share,
  'redemption.fixedCredit': share,
  'response.review': share,
  'response.survey': share,
  'response.membership': share,
})

describe('over random combinations of programmes', () => {
  it('zero effects lose the cost, to the unit, and every cut of the work gives the same', () => {
    fc.assert(
      fc.property(programmes, values, seed, fc.integer({ min: 1, max: 1999 }), (list, assumed, number, cut) => {
        const scenario = buildScenario(list, { values: assumed })
        const result = simulate(population, scenario, { runs: 1, seed: number })
        expect(result.incrementalMinor.p50).toBe(result.feesMinor - result.costMinor.p50)
        const whole = { fromRun: 0, toRun: 1, fromCustomer: 0, toCustomer: population.customers }
        const shards = [
          { ...whole, toCustomer: cut },
          { ...whole, fromCustomer: cut },
        ].map((range) => simulateShard(population, scenario, { seed: number, range }))
        expect(summariseShards(population, scenario, { shard: mergeShards(shards, whole), seed: number })).toEqual(
          result,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('the books of the replay balance every month, and its parts are the whole', () => {
    fc.assert(
      fc.property(programmes, (list) => {
        const result = replayProgrammes(history, buildScenario(list))
        for (const month of result.months) {
          expect(month.openingMinor + month.grantedMinor - month.redeemedMinor - month.expiredMinor).toBe(
            month.closingMinor,
          )
          expect(month.closingMinor).toBeGreaterThanOrEqual(0)
        }
        expect(result.months.at(-1)?.closingMinor).toBe(result.outstandingMinor)
        expect(result.programmes.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(result.cost.rewardsMinor)
        expect(result.groups.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(result.cost.rewardsMinor)
      }),
      { numRuns: 300 },
    )
  })
})

it('the break-even from the formula is the simulator’s root, whatever the points', () => {
  const cases = fc.record({
    earnShare: fc.integer({ min: 1, max: 150 }).map((mille) => mille / 1000),
    redeemed: share,
    unitCostShare: fc.integer({ min: 10, max: 100 }).map((percent) => percent / 100),
    marginShare: fc.integer({ min: 20, max: 80 }).map((percent) => percent / 100),
    fixedMinor: fc.nat(50_000_000),
  })
  fc.assert(
    fc.property(cases, seed, ({ earnShare, redeemed, unitCostShare, marginShare, fixedMinor }, number) => {
      const baseline: CalculatorBaseline = {
        kind: 'calculator',
        customers: 200,
        averageOrderMinor: 1_000_000,
        ordersPerMonth: 2,
        marginShare,
        lifetimeMonths: 1e6,
      }
      const points: Points = {
        ...(buildProgramme('points', BASIS) as Points),
        earnShare,
        unitCostShare,
        expiryDays: null,
        burnCapShare: 1,
      }
      const scenario = buildScenario([points], { values: { 'redemption.points': redeemed } })
      const costs = { ...scenario.costs, fixedMinor }
      const result = breakEven(buildPopulation(null, baseline, 0), { ...scenario, costs }, { seed: number })
      const formula = result.formula?.upliftShare ?? null
      if (formula === null || formula > 5) expect(result.upliftShare ?? 5).toBeGreaterThan(4.9)
      else expect(result.upliftShare).toBeCloseTo(formula, 5)
    }),
    { numRuns: 100 },
  )
})
