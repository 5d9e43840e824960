import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessPlan } from './assess-plan'
import { adjustGroups } from './cuped'
import { priorFromQuantiles, updateEffectPrior } from './effect-prior'
import { boundEffect, boundEffectOfJoiners } from './manski-bounds'
import { checkSampleRatio } from './sample-ratio'
import { customersNeeded, detectableEffect, powerAt } from './sample-size'
import { computeFinalInterval, computeInterimInterval, interimError } from './test-intervals'
import { judgeTest, type VerdictBasis } from './test-verdict'
import { computeWeekMoments, type MeasuredMember, type MeasuredOrder } from './week-moments'

const FAIR = { treatedShare: 0.5 }

describe('the size of a test', () => {
  it('is that of the printed tables', () => {
    // Cohen 1988, table 2.4.1: two-sided 5 %, power 0.80, d = 0.5 and 0.2: 64 and 393 a group by t, 63 and 393 by z.
    const spread = { sdMinor: 1, correlation: 0 }
    expect(customersNeeded(0.5, spread, { ...FAIR, power: 0.8 })).toBe(126)
    expect(customersNeeded(0.2, spread, { ...FAIR, power: 0.8 })).toBe(785)
    // By hand: (1.959964 + 0.841621)² · 2 · σ² ÷ Δ² = 15.698 · 2 · 100 ÷ 25, two groups.
    expect(customersNeeded(5, { sdMinor: 10, correlation: 0 }, { ...FAIR, power: 0.8 })).toBe(126)
  })

  it('falls by 1 − ρ² where the time before foretells the outcome', () => {
    const needed = (correlation: number) => customersNeeded(1, { sdMinor: 100, correlation }, { ...FAIR, power: 0.8 })
    expect(needed(0.5) / needed(0)).toBeCloseTo(0.75, 4)
    expect(needed(0.9) / needed(0)).toBeCloseTo(0.19, 4)
  })

  it('gives back its own effect and power, whatever the plan', () => {
    fc.assert(
      fc.property(
        fc.record({
          sdMinor: fc.double({ min: 1, max: 1e6, noNaN: true }),
          correlation: fc.double({ min: -0.95, max: 0.95, noNaN: true }),
        }),
        fc.record({
          customers: fc.integer({ min: 10, max: 1e6 }),
          treatedShare: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (spread, allocation, power) => {
          const effect = detectableEffect(spread, allocation, power)
          expect(powerAt(effect, spread, allocation)).toBeCloseTo(power, 6)
          const needed = customersNeeded(effect, spread, { treatedShare: allocation.treatedShare, power })
          expect(Math.abs(needed - allocation.customers)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('says what would do where the store is too small', () => {
    const bases = [4, 13, 26].map((weeks) => ({
      weeks,
      customers: 900,
      meanMinor: 50 * weeks,
      sdMinor: 400 * Math.sqrt(weeks),
      correlation: 0.5,
    }))
    const assessed = assessPlan(
      { weeks: 4, treatedShare: 0.5, power: 0.8, smallestEffectMinor: 40, customers: 1000 },
      bases,
    )
    // By hand: 4 · 7.8489 · 800² · 0.75 ÷ 40² = 9 419 customers; at 26 weeks 260 money and 2 040² · 0.75: 1 450.
    expect(assessed).toMatchObject({ isLargeEnough: false, customersNeeded: 9419, weeksNeeded: null })
    const larger = assessPlan(
      { weeks: 4, treatedShare: 0.5, power: 0.8, smallestEffectMinor: 40, customers: 1500 },
      bases,
    )
    expect(larger?.weeksNeeded).toBe(26)
    expect(assessed?.curve[0]?.power).toBeCloseTo(0.025, 4)
    expect(
      assessPlan({ weeks: 52, treatedShare: 0.5, power: 0.8, smallestEffectMinor: 40, customers: 1000 }, bases),
    ).toBeNull()
  })
})

describe('CUPED', () => {
  const member = fc.record({ isTreated: fc.boolean(), preMinor: fc.integer({ min: 0, max: 100_000 }) })

  it('leaves an outcome that the time before foretells wholly without variance, and the effect as it is', () => {
    const members: MeasuredMember[] = [10, 20, 30, 40, 50, 60].map((preMinor, at) => ({
      isTreated: at % 2 === 0,
      preMinor,
    }))
    const orders = members.map(({ isTreated, preMinor }, at) => ({
      member: at,
      week: 0,
      valueMinor: 2 * preMinor + (isTreated ? 7 : 0),
    }))
    const [moments] = computeWeekMoments(members, orders, 1)
    if (!moments) throw new Error('a week is missing')
    const { treated, control, theta, varianceReduction } = adjustGroups(moments.treated, moments.control)
    expect([theta, varianceReduction]).toEqual([2, 1])
    expect(treated.mean - control.mean).toBeCloseTo(7, 9)
    expect(treated.variance).toBeCloseTo(0, 6)
  })

  it('is the identity: var(y − θx) pooled = (1 − ρ²) · var(y) pooled, and nothing where x does not vary', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(member, fc.integer({ min: 0, max: 50_000 })), { minLength: 6, maxLength: 40 }),
        (drawn) => {
          const members = drawn.map(([one]) => one)
          const orders = drawn.map(([, valueMinor], at) => ({ member: at, week: 0, valueMinor }))
          const [moments] = computeWeekMoments(members, orders, 1)
          if (!moments) throw new Error('a week is missing')
          const { treated, control, raw, varianceReduction } = adjustGroups(moments.treated, moments.control)
          const squares = (pair: {
            treated: { variance: number; count: number }
            control: { variance: number; count: number }
          }) =>
            pair.treated.variance * Math.max(0, pair.treated.count - 1) +
            pair.control.variance * Math.max(0, pair.control.count - 1)
          const before = squares(raw)
          expect(squares({ treated, control })).toBeCloseTo(
            before * (1 - varianceReduction),
            Math.max(0, 6 - Math.ceil(Math.log10(before + 1))),
          )
        },
      ),
    )
    const flat: MeasuredMember[] = [true, true, false, false].map((isTreated) => ({ isTreated, preMinor: 5 }))
    const [moments] = computeWeekMoments(flat, [{ member: 0, week: 0, valueMinor: 9 }], 1)
    expect(moments && adjustGroups(moments.treated, moments.control).theta).toBe(0)
  })
})

describe('the sums of a week', () => {
  it('hold every assigned customer, those who bought nothing with 0, and grow week by week', () => {
    const members: MeasuredMember[] = [true, true, false].map((isTreated) => ({ isTreated, preMinor: 0 }))
    const orders: MeasuredOrder[] = [
      { member: 0, week: 0, valueMinor: 10 },
      { member: 0, week: 1, valueMinor: 5 },
      { member: 2, week: 1, valueMinor: 4 },
      { member: 1, week: 7, valueMinor: 100 },
    ]
    const weeks = computeWeekMoments(members, orders, 2)
    expect(
      weeks.map(({ treated, control }) => [
        treated.y,
        treated.yy,
        treated.count,
        treated.buyers,
        treated.orders,
        control.y,
      ]),
    ).toEqual([
      [10, 100, 2, 1, 1, 0],
      [15, 225, 2, 1, 2, 4],
    ])
  })
})

describe('the intervals of a test', () => {
  const group = (count: number, mean: number, sd: number) => ({
    count,
    buyers: count,
    orders: count,
    x: 0,
    xx: 0,
    xy: 0,
    y: count * mean,
    yy: (count - 1) * sd * sd + count * mean * mean,
  })
  const at = (week: number) => ({ week, treated: group(500, 12, 20), control: group(500, 10, 20) })

  it('end with Welch of the textbook on the last week, messages deducted, and with none before it', () => {
    // By hand: 2 − 0.5 ± 1.962344 (t, 998 df) · 20 · √(2 ÷ 500).
    const final = computeFinalInterval(at(13), { weeks: 13, messageCostMinor: 0.5 })
    expect(final?.value).toBeCloseTo(1.5, 9)
    expect(final?.low).toBeCloseTo(1.5 - 1.962344 * 1.264911, 5)
    expect(final?.high).toBeCloseTo(1.5 + 1.962344 * 1.264911, 5)
    expect(computeFinalInterval(at(12), { weeks: 13, messageCostMinor: 0 })).toBeNull()
  })

  it('bring what came so far to the whole length at its pace, and messages not: they are a cost of the whole', () => {
    const interim = computeInterimInterval(at(4), { weeks: 8, messageCostMinor: 1 })
    expect(interim?.value).toBeCloseTo(2 * 2 - 1, 9)
    expect(interim?.standardError).toBeCloseTo(2 * 1.264911, 5)
  })

  it('spend 5 % over the looks and no more, most of it at the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 104 }), (weeks) => {
        const spent = Array.from({ length: weeks }, (_, index) => interimError(index + 1, weeks))
        expect(spent.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.05, 10)
        expect(spent).toEqual([...spent].sort((a, b) => a - b))
      }),
    )
    expect(interimError(13, 13)).toBeCloseTo(0.05 / 7, 12)
  })

  it('are wider at a look than at the end, and wait for thirty buyers in either group', () => {
    const horizon = { weeks: 13, messageCostMinor: 0 }
    const [interim, final] = [computeInterimInterval(at(13), horizon), computeFinalInterval(at(13), horizon)]
    expect((interim?.high ?? 0) - (interim?.low ?? 0)).toBeGreaterThan((final?.high ?? 0) - (final?.low ?? 0))
    const few = { ...at(13), control: { ...group(500, 10, 20), buyers: 29 } }
    expect(computeInterimInterval(few, horizon)).toBeNull()
  })
})

describe('the sizes of the groups', () => {
  it('that are a published mismatch are called one', () => {
    // Fabijan et al. 2019: 821 588 against 815 482, p = 1.8E-6.
    const { pValue, isMismatch } = checkSampleRatio(821_588, 815_482, 0.5)
    expect(pValue).toBeCloseTo(1.8e-6, 7)
    expect(isMismatch).toBe(true)
  })

  it('that are what was drawn are none', () => {
    expect(checkSampleRatio(500, 500, 0.5)).toMatchObject({ pValue: 1, isMismatch: false })
    expect(checkSampleRatio(0, 0, 0.5).isMismatch).toBe(false)
    // χ² of 10.828 with one degree of freedom is p = 0.001: 552 of 1 000 has 10.816.
    expect([552, 553].map((treated) => checkSampleRatio(treated, 1000 - treated, 0.5).isMismatch)).toEqual([
      false,
      true,
    ])
  })
})

describe('the verdict', () => {
  const interval = (low: number, high: number) => ({ value: (low + high) / 2, low, high, standardError: 1 })
  const basis: VerdictBasis = {
    interim: null,
    final: null,
    smallestEffectMinor: 10,
    isMismatch: false,
    day: '2026-03-01',
    endsOn: '2026-05-31',
    standing: null,
  }

  it.each([
    { interim: interval(1, 30), final: null, name: 'works', by: 'interim' },
    { interim: interval(-20, 9), final: null, name: 'doesNot', by: 'interim' },
    { interim: interval(-20, 11), final: null, name: 'notEnough', by: null },
    { interim: interval(-1, 30), final: interval(1, 25), name: 'works', by: 'final' },
    { interim: interval(1, 30), final: interval(-1, 25), name: 'notEnough', by: null },
    { interim: interval(0, 12), final: interval(0, 9), name: 'doesNot', by: 'final' },
  ])('of interim $interim and final $final is $name by $by', ({ interim, final, name, by }) => {
    expect(judgeTest({ ...basis, interim, final })).toMatchObject({ name, by })
  })

  it('by the interim interval stands, whatever the final one says', () => {
    const standing = { name: 'works', by: 'interim', day: '2026-02-01', isBelowWorthwhile: false } as const
    expect(judgeTest({ ...basis, final: interval(-30, -20), standing })).toEqual(standing)
  })

  it('is not given to groups of the wrong size', () => {
    expect(judgeTest({ ...basis, final: interval(5, 9), isMismatch: true })).toMatchObject({
      name: 'mismatch',
      by: null,
    })
  })

  it('names the day when there will be one, and says that a small gain is below what was worthwhile', () => {
    expect(judgeTest(basis).day).toBe('2026-05-31')
    expect(judgeTest({ ...basis, final: interval(1, 8) })).toMatchObject({ name: 'works', isBelowWorthwhile: true })
  })
})

describe('the belief after a test', () => {
  it('weighs simulation and measurement by their precision', () => {
    const even = updateEffectPrior({ mean: 10, sd: 10 }, { value: 0, standardError: 10 })
    expect(even.mean).toBeCloseTo(5, 12)
    expect(even.sd).toBeCloseTo(7.0711, 4)
    // By hand: precisions 1/400 and 1/25: (100/400 + 40/25) ÷ (0.0025 + 0.04) = 43.53.
    expect(updateEffectPrior({ mean: 100, sd: 20 }, { value: 40, standardError: 5 }).mean).toBeCloseTo(43.529, 3)
  })

  it('lies between the two and is surer than either', () => {
    const real = fc.double({ min: -1000, max: 1000, noNaN: true })
    const spread = fc.double({ min: 0.1, max: 1000, noNaN: true })
    fc.assert(
      fc.property(real, spread, real, spread, (mean, sd, value, standardError) => {
        const after = updateEffectPrior({ mean, sd }, { value, standardError })
        expect(after.mean).toBeGreaterThanOrEqual(Math.min(mean, value) - 1e-6)
        expect(after.mean).toBeLessThanOrEqual(Math.max(mean, value) + 1e-6)
        expect(after.sd).toBeLessThanOrEqual(Math.min(sd, standardError))
      }),
    )
  })

  it('takes the quantiles of a simulation for those of a normal', () => {
    expect(priorFromQuantiles({ p10: -12.8155, p50: 0, p90: 12.8155 }).sd).toBeCloseTo(10, 4)
  })
})

describe('what can be said without a control group', () => {
  it('is always one wide and holds 0: no data can tell alone', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(rate, rate, rate, (memberShare, memberRate, otherRate) => {
        const { low, high } = boundEffect({ memberShare, memberRate, otherRate })
        expect(high - low).toBeCloseTo(1, 10)
        expect(low <= 1e-12 && high >= -1e-12).toBe(true)
      }),
    )
  })

  it('is worked out by hand for a third of members: 60 % and 30 % bought again', () => {
    // With: 0.2 … 0.8667; without: 0.2 … 0.5333; effect −0.3333 … 0.6667.
    const rates = { memberShare: 1 / 3, memberRate: 0.6, otherRate: 0.3 }
    const { low, high } = boundEffect(rates)
    expect(low).toBeCloseTo(-1 / 3, 10)
    expect(high).toBeCloseTo(2 / 3, 10)
    expect(boundEffectOfJoiners(rates)?.high).toBeCloseTo(0.3, 12)
    expect(boundEffectOfJoiners({ ...rates, memberRate: 0.2 })).toBeNull()
  })
})
