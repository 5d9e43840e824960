import { describe, expect, it } from 'vitest'
import { computeCac } from '@/domain/acquisition'
import type { NewVsReturning } from '@/domain/descriptive'
import type { LtvSummary } from '@/domain/ltv'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { prepareAovBands } from './prepare-aov-bands'
import { prepareConcentration } from './prepare-concentration'
import { prepareDaysBetween } from './prepare-days-between'
import { prepareLtvMethods } from './prepare-ltv-methods'
import { prepareNewReturning } from './prepare-new-returning'
import { prepareNthConversion } from './prepare-nth-conversion'
import { prepareRealisedCurve } from './prepare-realised-curve'
import { prepareTicks, prepareWholeTicks } from './prepare-ticks'

const size = { width: 600, height: 200, margin: { top: 10, right: 50, bottom: 20, left: 10 } }

describe('prepareTicks', () => {
  it('never draws more than four lines, covers the maximum and starts at 0', () => {
    for (const max of [0.03, 0.6, 1, 5, 7, 99, 101, 4210, 123_456, 9e12]) {
      const ticks = prepareTicks(max)
      expect(ticks.length).toBeLessThanOrEqual(4)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
    }
  })

  it('keeps a single line where there is nothing to measure', () => {
    expect(prepareTicks(0)).toEqual([0])
    expect(prepareTicks(Number.NaN)).toEqual([0])
    expect(prepareTicks(-5)).toEqual([0])
  })
})

describe('prepareWholeTicks', () => {
  it('puts no line between two orders or two minor units', () => {
    for (const max of [0, 1, 2, 3, 4, 5, 7, 10, 13, 999]) {
      const ticks = prepareWholeTicks(max)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(4)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
    }
  })
})

describe('prepareRealisedCurve', () => {
  const build = (marginPerCustomerMinor: number[]) => ({
    horizonMonths: marginPerCustomerMinor.length - 1,
    cohorts: 1,
    customers: 100,
    marginPerCustomerMinor,
  })

  it('has no points without a curve and no line through one point', () => {
    expect(prepareRealisedCurve(null, null, size).points).toEqual([])
    expect(prepareRealisedCurve(build([700]), null, size).path).toBe('')
  })

  it('stays inside its room and says at which age the reference is passed', () => {
    const picture = prepareRealisedCurve(build([500, 900, 1200, 1300]), { kind: 'cost', valueMinor: 1000 }, size)
    for (const point of picture.points) {
      expect(point.y).toBeGreaterThanOrEqual(size.margin.top)
      expect(point.y).toBeLessThanOrEqual(size.height - size.margin.bottom)
    }
    expect(picture.reference?.passedAtAge).toBe(2)
  })

  it('names the first and the last age and few between them, up to 200 months', () => {
    for (const months of [1, 3, 12, 13, 25, 60, 199]) {
      const ticks = prepareRealisedCurve(build(Array.from({ length: months + 1 }, (_, i) => i)), null, size).xTicks
      expect(ticks[0]?.value).toBe(0)
      expect(ticks.at(-1)?.value).toBe(months)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  it('keeps a loss below the zero line', () => {
    const picture = prepareRealisedCurve(build([-300, 100]), null, size)
    expect(picture.points[0]?.y).toBeGreaterThan(picture.yTicks[0]?.at ?? 0)
  })
})

describe('prepareNewReturning', () => {
  const build = (bucket: string, fresh: number, returning: number, final = true): NewVsReturning => ({
    bucket,
    newOrders: 1,
    returningOrders: 1,
    newRevenueMinor: fresh,
    returningRevenueMinor: returning,
    newCustomers: 1,
    returningCustomers: 1,
    final,
  })

  it('draws months without an order as 0 and skips none, over the turn of a year', () => {
    const picture = prepareNewReturning([build('2024-11', 5, 5), build('2025-02', 5, 5)], 'revenue', size)
    expect(picture.bars.map((bar) => bar.month)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(picture.bars[1]?.newHeight).toBe(0)
  })

  it('stacks returning on new without a gap', () => {
    const [bar] = prepareNewReturning([build('2025-01', 40, 60)], 'revenue', size).bars
    expect((bar?.returningTop ?? 0) + (bar?.returningHeight ?? 0)).toBeCloseTo(bar?.newTop ?? -1, 9)
  })

  it('draws nothing below the baseline and keeps the true value', () => {
    const [bar] = prepareNewReturning([build('2025-01', -40, 60)], 'revenue', size).bars
    expect(bar?.newHeight).toBe(0)
    expect(bar?.newValue).toBe(-40)
  })

  it('takes no months, and 200 of them, in any order', () => {
    expect(prepareNewReturning([], 'orders', size).bars).toEqual([])
    const rows = Array.from({ length: 200 }, (_, index) =>
      build(`${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, index, index),
    ).reverse()
    const picture = prepareNewReturning(rows, 'customers', size)
    expect(picture.bars).toHaveLength(200)
    expect(picture.bars.every((bar) => bar.width > 0)).toBe(true)
    expect(picture.xTicks.length).toBeLessThanOrEqual(5)
  })
})

describe('prepareLtvMethods', () => {
  const ltv: LtvSummary = {
    realised: {
      ages: [
        {
          ageMonths: 12,
          marginPerCustomerMinor: 4000,
          revenuePerCustomerMinor: 9000,
          cohorts: 3,
          customers: 90,
          marginMinor: 1,
          revenueMinor: 1,
          finalOn: null,
        },
      ],
      curves: [],
      reason: null,
    },
    formulaSimple: {
      valueMinor: 20_000,
      marginValueMinor: 8000,
      arpaMinor: 1,
      marginArpaMinor: 1,
      monthlyChurn: 0.1,
      expandedMinor: null,
      reason: null,
    },
    formulaFull: { valueMinor: 8000, cacMinor: null, cacReason: 'notKnown', reason: null },
    predicted: buildMissingPrediction('notReady'),
    cac: computeCac({ asOf: '2026-01-31', spans: null, customers: 0 }),
    maximumCacMinor: 1333,
    payback: null,
    isUnsteady: true,
    baseChangeShare: 0.3,
  }

  it('keeps all four rows and places only those that have a value', () => {
    const rows = prepareLtvMethods(ltv, 12)
    expect(rows.map((row) => row.at)).toEqual([0.46, null, 0.92, 0.92])
  })

  it('trusts the realised figure, never a formula over an unsteady base', () => {
    expect(prepareLtvMethods(ltv, 12).map((row) => row.isTrusted)).toEqual([true, true, false, false])
  })

  it('leaves the realised row empty at an age no cohort has reached', () => {
    expect(prepareLtvMethods(ltv, 24)[0]?.valueMinor).toBeNull()
  })
})

describe('prepareConcentration', () => {
  const none = { top1: null, top5: null, top10: null, top20: null, top50: null, gini: null, negativeCustomers: 0 }

  it('draws no curve without revenue', () => {
    expect(prepareConcentration(none, size)).toMatchObject({ marks: [], path: '' })
  })

  it('marks the known shares in order and leaves unknown ones out', () => {
    const picture = prepareConcentration({ ...none, top10: 0.51, top20: 0.67 }, size)
    expect(picture.marks.map((mark) => mark.customersShare)).toEqual([0.1, 0.2])
    expect(picture.path).not.toBe('')
  })
})

describe('prepareNthConversion', () => {
  const row = { converted: 10, kaplanMeier365Share: null, medianDays: 30 }

  it('leaves out orders nobody reached and marks shares of few customers', () => {
    const picture = prepareNthConversion(
      [
        { ...row, n: 1, customers: 100, share: 0.1 },
        { ...row, n: 2, customers: 10, share: 1 },
        { ...row, n: 3, customers: 0, share: null },
      ],
      size,
    )
    expect(picture.bars.map((bar) => [bar.n, bar.isSmall])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('keeps a share of 0 as a bar without height', () => {
    const [bar] = prepareNthConversion([{ ...row, converted: 0, n: 1, customers: 50, share: 0 }], size).bars
    expect(bar?.height).toBe(0)
  })
})

describe('prepareDaysBetween', () => {
  it('has nothing to draw while nobody has ordered twice', () => {
    expect(prepareDaysBetween({ p25: null, median: null, p75: null, gaps: 0 })).toBeNull()
  })

  it('keeps the quartiles in order inside the strip, equal and zero ones included', () => {
    for (const [p25, median, p75] of [
      [10, 30, 90],
      [7, 7, 7],
      [0, 0, 0],
    ] as const) {
      const at = prepareDaysBetween({ p25, median, p75, gaps: 3 })?.at
      expect(at?.p25).toBeLessThanOrEqual(at?.median ?? -1)
      expect(at?.median).toBeLessThanOrEqual(at?.p75 ?? -1)
      expect(at?.p75).toBeLessThan(1)
    }
  })
})

describe('prepareAovBands', () => {
  it('goes from dear to cheap, and takes bands without a share', () => {
    const rows = prepareAovBands([
      { band: 'low', customers: 0, customersShare: null, revenueMinor: 0, revenueShare: null },
      { band: 'high', customers: 1, customersShare: 0.25, revenueMinor: 5, revenueShare: 0.5 },
    ])
    expect(rows.map((row) => row.band)).toEqual(['high', 'low'])
    expect(rows[0]).toMatchObject({ customersLength: 0.5, revenueLength: 1 })
    expect(rows[1]).toMatchObject({ customersLength: 0, revenueLength: 0 })
  })
})
