import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateToPoints } from './liability-months'
import type { Programme } from './programme'
import { replayProgrammes } from './replay-programmes'
import { buildProgramme } from './templates'
import { buildHistory, type Orders } from './testing/build-history'
import { buildScenario } from './testing/build-scenario'
import { replayPointsNaively } from './testing/naive-points'

const BASIS = { averageOrderMinor: 10_000 }
const program = <K extends Programme['kind']>(kind: K, changes: Partial<Extract<Programme, { kind: K }>> = {}) =>
  ({ ...buildProgramme(kind, BASIS), ...changes }) as Programme
const replay = (customers: readonly Orders[], ...programmes: Programme[]) =>
  replayProgrammes(buildHistory(customers), buildScenario(programmes))

describe('a replay, by hand', () => {
  it('of points: 5 % earned, at most 30 % of an order paid with them, the oldest lapse first', () => {
    const points = program('points', { expiryDays: 90 })
    // Day 0 earns 500. Day 30 spends all 500 of it (cap 3 000) and earns 500. Day 200: those lapsed on day 121, which is 1 May.
    const result = replay(
      [
        [
          [0, 10_000],
          [30, 10_000],
          [200, 10_000],
        ],
      ],
      points,
    )
    expect(result).toMatchObject({ grantedMinor: 1500, redeemedMinor: 500, expiredMinor: 1000, outstandingMinor: 0 })
    expect(result.cost).toMatchObject({ rewardsMinor: 500, totalMinor: 500 })
    expect(result.marginPerOrderBeforeMinor).toBe(4000)
    expect(result.marginPerOrderAfterMinor).toBe(3833)
    const months = result.months.filter(
      ({ grantedMinor, redeemedMinor, expiredMinor }) => grantedMinor + redeemedMinor + expiredMinor > 0,
    )
    expect(
      months.map(({ month, openingMinor, grantedMinor, redeemedMinor, expiredMinor, closingMinor }) => [
        month,
        openingMinor,
        grantedMinor,
        redeemedMinor,
        expiredMinor,
        closingMinor,
      ]),
    ).toEqual([
      ['2024-01', 0, 1000, 500, 0, 500],
      ['2024-05', 500, 0, 0, 500, 0],
      ['2024-07', 0, 500, 0, 0, 500],
      ['2024-10', 500, 0, 0, 500, 0],
    ])
  })

  it('of points: the burn cap, the smallest order and the smallest balance hold back', () => {
    const orders: Orders = [
      [0, 100_000],
      [10, 10_000],
      [20, 2000],
    ]
    // 5 000 earned; 30 % of 10 000 can be paid; then 2 500 are left, 30 % of 2 000 is 600.
    expect(replay([orders], program('points')).redeemedMinor).toBe(3600)
    expect(replay([orders], program('points', { minimumMinor: 5000 })).redeemedMinor).toBe(3000)
    expect(replay([orders], program('points', { minimumBalanceMinor: 3000 })).redeemedMinor).toBe(3000)
    expect(replay([orders], program('points', { burnCapShare: 1 })).redeemedMinor).toBe(5500)
  })

  it('of points: a welcome once, birthdays yearly, a unit cost below face value', () => {
    expect(
      replay(
        [
          [
            [0, 10_000],
            [10, 10_000],
          ],
        ],
        program('points', { welcomeMinor: 700 }),
      ).grantedMinor,
    ).toBe(1700)
    // The first customer's birthday is day 0 of every 365: day 365 is in the two years, day 0 before the first order is not after it.
    expect(replay([[[5, 10_000]]], program('points', { birthdayMinor: 300, expiryDays: null })).grantedMinor).toBe(800)
    expect(
      replay(
        [
          [
            [0, 10_000],
            [10, 10_000],
          ],
        ],
        program('points', { unitCostShare: 0.4 }),
      ).cost.rewardsMinor,
    ).toBe(200)
  })

  it('of points by category', () => {
    const points = program('points', { categoryRates: [{ category: 'tea', earnShare: 0.1 }] })
    const history = buildHistory(
      [
        [
          [0, 10_000],
          [10, 10_000],
        ],
      ],
      { categories: [['tea'], ['cups']] },
    )
    expect(replayProgrammes(history, buildScenario([points])).grantedMinor).toBe(1500)
  })

  it('of a coupon: valid to its last day, replaced by the next, capped, above its minimum', () => {
    const coupon = program('percentageCoupon', { validityDays: 60 })
    const used = (orders: Orders, one = coupon) => replay([orders], one).programmes[0]
    expect(
      used([
        [0, 10_000],
        [60, 20_000],
      ]),
    ).toMatchObject({ issued: 2, used: 1, expired: 1, costMinor: 2000 })
    expect(
      used([
        [0, 10_000],
        [61, 20_000],
      ]),
    ).toMatchObject({ issued: 2, used: 0, expired: 2, costMinor: 0 })
    expect(
      used(
        [
          [0, 10_000],
          [1, 20_000],
        ],
        program('percentageCoupon', { capMinor: 1500 }),
      )?.costMinor,
    ).toBe(1500)
    expect(
      used(
        [
          [0, 10_000],
          [1, 20_000],
        ],
        program('percentageCoupon', { minimumMinor: 20_001 }),
      )?.costMinor,
    ).toBe(0)
  })

  it('of a fixed credit: what the order cannot take is lost', () => {
    const result = replay(
      [
        [
          [0, 10_000],
          [10, 600],
        ],
      ],
      program('fixedCredit', { amountMinor: 1000, minimumMinor: 0, validityDays: 30 }),
    )
    expect(result).toMatchObject({ grantedMinor: 2000, redeemedMinor: 600, expiredMinor: 1400, outstandingMinor: 0 })
  })

  it('of tiers: the spending before the order decides; they can be lost, or kept for good', () => {
    const tiers = [
      { thresholdMinor: 10_000, discountShare: 0.1 },
      { thresholdMinor: 30_000, discountShare: 0.2 },
    ]
    const orders: Orders = [
      [0, 10_000],
      [1, 20_000],
      [2, 1000],
      [500, 1000],
    ]
    // 0, then 10 %, then 20 %; by day 500 the look-back of a year has forgotten all.
    const lost = replay([orders], program('tierDiscount', { tiers, lookBackDays: 365, canDowngrade: true }))
    expect(lost.cost.rewardsMinor).toBe(2000 + 200)
    expect(lost.tiers?.map(({ customers }) => customers)).toEqual([1, 0, 0])
    const kept = replay([orders], program('tierDiscount', { tiers, lookBackDays: 365, canDowngrade: false }))
    expect(kept.cost.rewardsMinor).toBe(2000 + 200 + 200)
    expect(kept.tiers?.map(({ customers }) => customers)).toEqual([0, 0, 1])
  })

  it('of a win-back: one message a silence, the credit used by those who came anyway', () => {
    const winBack = program('winBack', { silenceDays: 100, amountMinor: 1000, validityDays: 30, minimumMinor: 0 })
    const result = replay(
      [
        [
          [0, 10_000],
          [120, 10_000],
        ],
        [
          [0, 10_000],
          [99, 10_000],
        ],
        [
          [0, 10_000],
          [140, 10_000],
        ],
      ],
      winBack,
    )
    // Each is silent again after the last order. The third came ten days too late for the first credit.
    expect(result.messages).toBe(2 + 1 + 2)
    expect(result.redeemedMinor).toBe(1000)
  })

  it('of free shipping from a threshold on', () => {
    const shipping = program('freeShipping', { thresholdMinor: 10_000, shippingChargeMinor: 300 })
    expect(
      replay(
        [
          [
            [0, 9999],
            [1, 10_000],
            [2, 10_001],
          ],
        ],
        shipping,
      ).programmes[0],
    ).toMatchObject({ used: 2, costMinor: 600 })
  })

  it('of offers that exclude each other: whichever takes more off, and the other stays', () => {
    const coupon = program('percentageCoupon', { discountShare: 0.1, isStackable: false })
    const credit = program('fixedCredit', { amountMinor: 1500, minimumMinor: 0, validityDays: 60, isStackable: false })
    const costs = (net: number) =>
      replay(
        [
          [
            [0, 10_000],
            [1, net],
          ],
        ],
        coupon,
        credit,
      ).programmes.map(({ costMinor }) => costMinor)
    expect(costs(20_000)).toEqual([2000, 0])
    expect(costs(10_000)).toEqual([0, 1500])
    const both = [
      { ...coupon, isStackable: true },
      { ...credit, isStackable: true },
    ] as Programme[]
    expect(
      replay(
        [
          [
            [0, 10_000],
            [1, 10_000],
          ],
        ],
        ...both,
      ).cost.rewardsMinor,
    ).toBe(2500)
  })

  it('says what it cannot know, and leaves it out', () => {
    const result = replay(
      [
        [
          [0, 10_000],
          [10, 10_000],
        ],
      ],
      program('reviewReward'),
      program('referral'),
      program('survey'),
      program('membership'),
    )
    expect(result.notReplayed).toEqual(['reviewReward', 'referral', 'survey', 'membership'])
    expect(result.cost.totalMinor).toBe(0)
  })

  it('of fixed and message costs: each month of the data, each customer from the first order on', () => {
    const scenario = {
      ...buildScenario([]),
      costs: { fixedMinor: 1000, monthlyMinor: 100, perMessageMinor: 2, messagesPerCustomerMonth: 1 },
    }
    const { cost, messages } = replayProgrammes(buildHistory([[[0, 10_000]], [[40, 10_000]]], { days: 91 }), scenario)
    expect(messages).toBe(3 + 2)
    expect(cost).toEqual({ rewardsMinor: 0, messagesMinor: 10, fixedMinor: 1300, totalMinor: 1310 })
  })
})

it('points defer part of the price: the example of IFRS 15 B39–B43', () => {
  expect(allocateToPoints({ salesMinor: 10_000_000, faceMinor: 1_000_000, expectedShare: 0.97 })).toBe(884_230)
  expect(allocateToPoints({ salesMinor: 0, faceMinor: 0, expectedShare: 1 })).toBe(0)
})

const orders = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 729 }), fc.integer({ min: -2000, max: 60_000 })), { maxLength: 12 })
  .map((list) => [...list].sort(([a], [b]) => a - b))
const customers = fc.array(orders, { minLength: 1, maxLength: 6 })
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const someProgrammes = fc.subarray([
  program('points', { welcomeMinor: 200, birthdayMinor: 100, expiryDays: 120 }),
  program('percentageCoupon', { isStackable: true }),
  program('fixedCredit'),
  program('tierDiscount'),
  program('winBack'),
  program('freeShipping'),
])

describe('what of answers is known from orders alone', () => {
  it('a survey’s messages: one an order, at their cost, and no reward', () => {
    const scenario = buildScenario([program('survey')])
    const costs = { ...scenario.costs, perMessageMinor: 7 }
    const result = replayProgrammes(
      buildHistory([
        [
          [0, 1000],
          [40, 1000],
        ],
        [[9, 500]],
      ]),
      { ...scenario, costs },
    )
    expect([result.messages, result.cost.messagesMinor, result.cost.rewardsMinor]).toEqual([3, 21, 0])
    expect(result.notReplayed).toEqual(['survey'])
  })

  it('whom a membership would have paid off: the periods that save most after the fee', () => {
    // 10 % off for 30 days at a fee of 200: the second and third order save 250, the first alone 100, the other customer 150.
    const rules = { discountShare: 0.1, periodDays: 30, feeMinor: 200, unitCostShare: 0.5 }
    const result = replay(
      [
        [
          [0, 1000],
          [40, 1200],
          [70, 1300],
        ],
        [[5, 1500]],
      ],
      program('membership', rules),
    )
    expect(result.membership).toEqual({ customers: 1, periods: 1, savedMinor: 250, feesMinor: 200, costMinor: 125 })
    expect(replay([[[0, 1000]]], program('points')).membership).toBeNull()
  })

  it('nobody who joins with the first order and renews gains more', () => {
    fc.assert(
      fc.property(
        customers,
        share,
        fc.nat(2000),
        fc.integer({ min: 1, max: 200 }),
        (list, discountShare, feeMinor, periodDays) => {
          const found = replay(list, program('membership', { discountShare, feeMinor, periodDays })).membership
          let renewed = 0
          for (const orders of list) {
            let [until, gain] = [-1, 0]
            for (const [day, net] of orders) {
              if (day > until) {
                until = day + periodDays
                gain -= feeMinor
              }
              gain += Math.round(Math.max(0, net) * discountShare)
            }
            renewed += Math.max(0, gain)
          }
          expect((found?.savedMinor ?? 0) - (found?.feesMinor ?? 0)).toBeGreaterThanOrEqual(renewed)
        },
      ),
    )
  })
})

describe('laws of the replay', () => {
  it('points are what a plain list of grants gives', () => {
    const rule = fc.record({
      earnShare: share,
      burnCapShare: share,
      expiryDays: fc.integer({ min: 1, max: 300 }),
      minimumMinor: fc.nat(20_000),
      minimumBalanceMinor: fc.nat(2000),
    })
    fc.assert(
      fc.property(orders, rule, (list, changes) => {
        const points = { ...program('points'), ...changes } as Extract<Programme, { kind: 'points' }>
        const { grantedMinor, redeemedMinor, expiredMinor, outstandingMinor } = replay([list], points)
        const naive = replayPointsNaively(
          list.map(([day, netMinor]) => ({ day, netMinor })),
          points,
          729,
        )
        expect({ grantedMinor, redeemedMinor, expiredMinor, heldMinor: outstandingMinor }).toEqual(naive)
      }),
    )
  })

  it('no rules change nothing', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const result = replay(list)
        expect([result.cost.totalMinor, result.grantedMinor, result.rewardedOrders, result.messages]).toEqual([
          0, 0, 0, 0,
        ])
        expect(result.netMinor).toBe(list.flat().reduce((sum, [, net]) => sum + net, 0))
        expect(result.marginPerOrderAfterMinor).toBe(result.marginPerOrderBeforeMinor)
      }),
    )
  })

  it('what is held = granted − redeemed − expired at every month’s end, and parts add up to the whole', () => {
    fc.assert(
      fc.property(customers, someProgrammes, (list, programmes) => {
        const result = replay(list, ...programmes)
        let held = 0
        for (const month of result.months) {
          expect(month.openingMinor).toBe(held)
          held += month.grantedMinor - month.redeemedMinor - month.expiredMinor + month.reestimateMinor
          expect(month.closingMinor).toBe(held)
          expect(held).toBeGreaterThanOrEqual(0)
        }
        expect(result.outstandingMinor).toBe(held)
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
        expect(total(result.programmes.map(({ costMinor }) => costMinor))).toBe(result.cost.rewardsMinor)
        expect(total(result.groups.map(({ costMinor }) => costMinor))).toBe(result.cost.rewardsMinor)
        expect(total(result.groups.map(({ customers: of }) => of))).toBe(result.customers)
        expect(result.cost.rewardsMinor).toBeLessThanOrEqual(
          total(list.flat().map(([, net]) => Math.max(0, net) + buildShippingCharge(programmes))),
        )
      }),
    )
  })

  it.each([
    ['points earned', 'points', 'earnShare'],
    ['burn cap of points', 'points', 'burnCapShare'],
    ['discount of the coupon', 'percentageCoupon', 'discountShare'],
  ] as const)('more generous is never cheaper: %s', (_name, kind, field) => {
    fc.assert(
      fc.property(customers, share, share, (list, a, b) => {
        const cost = (value: number) => {
          const { cost: spent, outstandingMinor } = replay(list, {
            ...buildProgramme(kind, BASIS),
            [field]: value,
          } as Programme)
          // What is held still costs: a higher cap spends it sooner, not for less.
          return spent.rewardsMinor + (field === 'burnCapShare' ? 0 : outstandingMinor)
        }
        // Rounding to the minor unit, once an order, may turn on it.
        expect(cost(Math.max(a, b))).toBeGreaterThanOrEqual(cost(Math.min(a, b)))
      }),
    )
  })

  it('longer validity and a lower minimum are never cheaper', () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 400 }), fc.nat(400), (list, days, more) => {
        const cost = (validityDays: number, minimumMinor: number) =>
          replay(list, program('percentageCoupon', { validityDays, minimumMinor })).cost.rewardsMinor
        expect(cost(days + more, 1000)).toBeGreaterThanOrEqual(cost(days, 1000))
        expect(cost(days, 1000)).toBeGreaterThanOrEqual(cost(days, 1000 + more * 100))
        const points = (expiryDays: number) => replay(list, program('points', { expiryDays })).cost.rewardsMinor
        expect(points(days + more)).toBeGreaterThanOrEqual(points(days))
      }),
    )
  })
})

function buildShippingCharge(programmes: readonly Programme[]): number {
  return programmes.reduce((sum, one) => sum + (one.kind === 'freeShipping' ? one.shippingChargeMinor : 0), 0)
}
