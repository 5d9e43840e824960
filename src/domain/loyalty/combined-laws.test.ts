import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programme } from './programme'
import { replayProgrammes } from './replay-programmes'
import type { Scenario } from './scenario'
import { simulate } from './simulate'
import { mergeShards, simulateShard } from './simulate-shard'
import { summariseShards } from './summarise-shards'
import { buildScenario } from './testing/build-scenario'
import { buildStore } from './testing/build-store'

const { history, population } = buildStore(400, 3)
const share = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100)
const days = fc.integer({ min: 1, max: 400 })

/** What of tiers, points and a coupon may be made more generous. */
const gifts = fc.record({ tier: share, earn: share, coupon: share })
const terms = fc.record({ days, minimum: fc.nat(6000), isStackable: fc.boolean(), hasCredit: fc.boolean() })
const used = fc.record({ 'redemption.points': share, 'redemption.percentageCoupon': share })

type Gifts = typeof gifts extends fc.Arbitrary<infer T> ? T : never
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never

/** Tiers, points and a coupon together, and a credit beside them at times, at a unit cost of 1. */
function combine({ tier, earn, coupon }: Gifts, { days: valid, minimum, isStackable, hasCredit }: Terms): Programme[] {
  const common = { unitCostShare: 1, minimumMinor: minimum }
  const credit: Programme = { ...common, kind: 'fixedCredit', amountMinor: 500, validityDays: valid, isStackable: true }
  return [
    {
      kind: 'tierDiscount',
      unitCostShare: 1,
      tiers: [
        { thresholdMinor: 3000, discountShare: tier / 2 },
        { thresholdMinor: 9000, discountShare: tier },
      ],
      lookBackDays: valid,
      canDowngrade: true,
    },
    {
      ...common,
      kind: 'points',
      earnShare: earn,
      categoryRates: [],
      segmentRates: [],
      burnCapShare: 0.5,
      minimumBalanceMinor: 0,
      expiryDays: valid,
      welcomeMinor: 100,
      birthdayMinor: 0,
    },
    { ...common, kind: 'percentageCoupon', discountShare: coupon, validityDays: valid, capMinor: 2000, isStackable },
    ...(hasCredit ? [credit] : []),
  ]
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const run = (scenario: Scenario) => simulate(population, scenario, { runs: 2, seed: 11 })

describe('tiers, points and coupons together', () => {
  it('the books of the replay balance at every month’s end, and its parts are the whole', () => {
    fc.assert(
      fc.property(gifts, terms, (given, rules) => {
        const result = replayProgrammes(history, buildScenario(combine(given, rules)))
        let held = 0
        for (const month of result.months) {
          expect(month.openingMinor).toBe(held)
          held += month.grantedMinor - month.redeemedMinor - month.expiredMinor
          expect(month.closingMinor).toBe(held)
        }
        expect(result.outstandingMinor).toBe(held)
        expect(total(result.programmes.map(({ costMinor }) => costMinor))).toBe(result.cost.rewardsMinor)
        expect(total(result.groups.map(({ costMinor }) => costMinor))).toBe(result.cost.rewardsMinor)
      }),
      { numRuns: 60 },
    )
  })

  it('the simulation’s parts are the whole, in any cut of the work', () => {
    fc.assert(
      fc.property(gifts, terms, used, fc.integer({ min: 1, max: 399 }), (given, rules, values, cut) => {
        const scenario = buildScenario(combine(given, rules), { values })
        const result = run(scenario)
        const { rewardsMinor, messagesMinor, fixedMinor, outstandingMinor } = result.costParts
        // Each part is rounded once, to the minor unit.
        expect(
          Math.abs(rewardsMinor + messagesMinor + fixedMinor + outstandingMinor - result.costMinor.mean),
        ).toBeLessThanOrEqual(2)
        expect(
          Math.abs(total(result.deciles.map((row) => row.incrementalMinor)) - result.incrementalMinor.mean),
        ).toBeLessThanOrEqual(10)
        const whole = { fromRun: 0, toRun: 2, fromCustomer: 0, toCustomer: population.customers }
        const shards = [
          { ...whole, toCustomer: cut },
          { ...whole, fromCustomer: cut, toRun: 1 },
          { ...whole, fromCustomer: cut, fromRun: 1 },
        ].map((range) => simulateShard(population, scenario, { seed: 11, range }))
        expect(summariseShards(population, scenario, { shard: mergeShards(shards, whole), seed: 11 })).toEqual(result)
      }),
      { numRuns: 40 },
    )
  })

  it.each(['tier', 'earn', 'coupon'] as const)('more generous is never cheaper: %s', (name) => {
    fc.assert(
      fc.property(gifts, terms, used, share, (given, rules, values, other) => {
        const cost = (value: number) => {
          const scenario = buildScenario(combine({ ...given, [name]: value }, rules), { values })
          return [replayProgrammes(history, scenario).cost.totalMinor, run(scenario).costMinor.mean] as const
        }
        const [fewer, more] = [Math.min(given[name], other), Math.max(given[name], other)].map(cost)
        expect(more?.[0]).toBeGreaterThanOrEqual(fewer?.[0] ?? 0)
        expect(more?.[1]).toBeGreaterThanOrEqual(fewer?.[1] ?? 0)
      }),
      { numRuns: 40 },
    )
  })
})
