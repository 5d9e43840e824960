import { describe, expect, it } from 'vitest'
import { addDays } from '@/domain/time/local-date'
import { measureTest, type TestDays, type TestFacts, type TestMember, type TestOrder } from './measure-test'
import { DEFAULT_POWER } from './test-plan'

const STARTS_ON = '2026-01-05'
const TEST: TestDays = {
  startsOn: STARTS_ON,
  endsOn: '2026-02-01',
  plan: {
    population: { kind: 'all' },
    weeks: 4,
    treatedShare: 0.5,
    power: DEFAULT_POWER,
    smallestEffectMinor: 1_000,
    codes: ['BACK10'],
    reward: { kind: 'perRedemption', costMinor: 200 },
    messageCostMinor: 50,
    fixedCostMinor: 9_000,
    basis: { asOf: '2026-01-04', customers: 80, meanMinor: 5_000, sdMinor: 2_000, correlation: 0.4 },
    prior: { mean: 300, sd: 400 },
    scenarioName: 'Ten per cent back',
  },
}

const members: TestMember[] = Array.from({ length: 80 }, (_, at) => ({
  isTreated: at % 2 === 0,
  preMinor: (at % 5) * 100,
}))

/** Everybody buys for `marginMinor` each week, treated members under the code and for `extra` more. */
function ordersOf(weeks: number, extra: number): TestOrder[] {
  return Array.from({ length: weeks * members.length }, (_, index) => {
    const [member, week] = [index % members.length, Math.floor(index / members.length)]
    const isTreated = members[member]?.isTreated ?? false
    const marginMinor = 1_000 + (member % 7) * 10 + (isTreated ? extra : 0)
    return { member, day: addDays(STARTS_ON, week * 7 + 6), marginMinor, hasCode: isTreated }
  })
}

const NOTES = { mergedWithin: 0, mergedAcross: 0, missing: 0, inOtherTests: 0, uncountedOrders: 0 }
const facts = (dataDay: string, orders: TestOrder[]): TestFacts => ({
  members,
  orders,
  dataDay,
  standing: null,
  notes: NOTES,
})

describe('a look at a test', () => {
  it('counts whole weeks only, and none before the first is over', () => {
    const at = (day: string) => measureTest(TEST, facts(day, ordersOf(4, 0)))
    expect(['2025-12-30', '2026-01-10', '2026-01-11', '2026-01-18', '2026-03-01'].map((day) => at(day).week)).toEqual([
      0, 0, 1, 2, 4,
    ])
    expect(at('2026-01-20')).toMatchObject({ day: '2026-01-18', final: null })
    expect(at('2026-01-10')).toMatchObject({ day: null, treated: null, looks: [], belief: null })
  })

  it('deducts rewards and messages inside the effect and the fixed cost on its own line', () => {
    const { final, costs } = measureTest(TEST, facts('2026-02-01', ordersOf(4, 500)))
    // By hand: 4 · (500 − 200) − 50 = 1 150, but for the even spread of 0 … 60 over the odd and even members.
    expect(final?.value).toBeGreaterThan(1_080)
    expect(final?.value).toBeLessThan(1_220)
    expect(costs).toMatchObject({ rewardsMinor: 4 * 40 * 200, messagesMinor: 40 * 50, fixedMinor: 9_000 })
    expect(costs.netMinor).toBe((costs.gainMinor ?? 0) - 9_000)
  })

  it('scales what came so far to the whole length, and messages not', () => {
    const half = measureTest(TEST, facts('2026-01-18', ordersOf(2, 500)))
    const whole = measureTest(TEST, facts('2026-02-01', ordersOf(4, 500)))
    expect(half.looks[1]?.interval?.value).toBeCloseTo(whole.looks[3]?.interval?.value ?? 0, 6)
  })

  it('charges no reward to those who were not to have one, and says that they had it', () => {
    const leak: TestOrder = { member: 1, day: STARTS_ON, marginMinor: 700, hasCode: true }
    const { contamination, costs } = measureTest(TEST, facts('2026-01-11', [...ordersOf(1, 0), leak]))
    expect(contamination).toEqual({ treatedCustomers: 40, treatedOrders: 40, controlCustomers: 1, controlOrders: 1 })
    expect(costs.rewardsMinor).toBe(40 * 200)
  })

  it('gives no verdict to groups that are not as they were drawn', () => {
    const lopsided = members.map((member, at) => ({ ...member, isTreated: at < 60 }))
    const { verdict, ratio } = measureTest(TEST, { ...facts('2026-02-01', ordersOf(4, 500)), members: lopsided })
    // χ² = 2 · 20² ÷ 40 = 20: p = 0.0000077.
    expect(ratio.pValue).toBeCloseTo(7.7e-6, 6)
    expect(verdict.name).toBe('mismatch')
  })

  it('moves the belief from the simulation towards what was measured', () => {
    const { belief, final } = measureTest(TEST, facts('2026-02-01', ordersOf(4, 500)))
    expect(belief?.mean).toBeGreaterThan(300)
    expect(belief?.mean).toBeLessThan(final?.value ?? 0)
    expect(belief?.sd).toBeLessThan(400)
  })
})
