import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from './gini'
import { kaplanMeier, type SurvivalDay, survivalAt, survivalMedian } from './kaplan-meier'
import { percentileInc } from './percentile-inc'
import { wilson } from './wilson'

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 })
const ascending = (list: number[]) => [...list].sort((a, b) => a - b)

describe('percentiles', () => {
  it('interpolate linearly, as PERCENTILE.INC does', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => percentileInc([1, 2, 3, 4], p))).toEqual([1, 1.75, 2.5, 3.25, 4])
    expect(percentileInc([7], 0.9)).toBe(7)
    expect(percentileInc([], 0.5)).toBeNull()
    expect(() => percentileInc([1], 1.1)).toThrow(RangeError)
  })

  it('stay within the values and rise with p', () => {
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, p, q) => {
          const sorted = ascending(list)
          const [low, high] = [percentileInc(sorted, Math.min(p, q)) ?? 0, percentileInc(sorted, Math.max(p, q)) ?? 0]
          expect(low).toBeGreaterThanOrEqual(sorted[0] ?? 0)
          expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? 0)
          expect(low).toBeLessThanOrEqual(high)
        },
      ),
    )
  })
})

describe('the Wilson interval', () => {
  it('gives the published examples', () => {
    // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    const rounded = [wilson(81, 263), wilson(15, 148), wilson(0, 20), wilson(1, 29)].map((one) => [
      one?.low.toFixed(4),
      one?.high.toFixed(4),
    ])
    expect(rounded).toEqual([
      ['0.2553', '0.3662'],
      ['0.0624', '0.1605'],
      ['0.0000', '0.1611'],
      ['0.0061', '0.1718'],
    ])
    expect(wilson(0, 0)).toBeNull()
  })

  it('holds the rate, stays in 0–1 and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        fc.pre(a + b > 0)
        const [one, other] = [wilson(a, a + b), wilson(b, a + b)]
        if (one === null || other === null) throw new Error('an interval is missing')
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low <= a / (a + b) && a / (a + b) <= one.high).toBe(true)
        expect(one.low).toBeCloseTo(1 - other.high, 12)
      }),
    )
  })
})

describe('the Gini coefficient', () => {
  const giniOf = (list: number[]) => {
    const sorted = ascending(list)
    const total = sorted.reduce((sum, value) => sum + value, 0)
    const weighted = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0)
    return gini(sorted.length, BigInt(total), BigInt(weighted))
  }

  it('is 0 for equals, (n − 1)/n for one who has all, null for nothing', () => {
    expect(giniOf([5, 5, 5])).toBe(0)
    expect(giniOf([0, 0, 0, 9])).toBe(0.75)
    expect(giniOf([1, 3])).toBe(0.25)
    expect(giniOf([])).toBeNull()
    expect(giniOf([0, 0])).toBeNull()
  })

  it('is half the relative mean difference, and does not change with scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (list, scale) => {
          const total = list.reduce((sum, value) => sum + value, 0)
          fc.pre(total > 0)
          const differences = list
            .flatMap((a) => list.map((b) => Math.abs(a - b)))
            .reduce((sum, value) => sum + value, 0)
          expect(giniOf(list)).toBeCloseTo(differences / (2 * list.length * total), 12)
          expect(giniOf(list.map((value) => value * scale))).toBeCloseTo(giniOf(list) ?? -1, 12)
        },
      ),
    )
  })
})

describe('the Kaplan–Meier curve', () => {
  // Freireich et al. 1963, 6-mercaptopurine arm, weeks in remission: the example of most textbooks; + = censored.
  const REMISSION = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((text) => ({
    days: Number.parseInt(text, 10),
    events: text.endsWith('+') ? 0 : 1,
    censored: text.endsWith('+') ? 1 : 0,
  }))

  it('gives the published survival and log-log band of the remission data', () => {
    const steps = kaplanMeier(REMISSION)
      .filter((point) => [6, 7, 10, 13, 16, 22, 23].includes(point.days))
      .map((point) => [
        point.days,
        point.atRisk,
        ...[point.survival, point.low, point.high].map((one) => one?.toFixed(4)),
      ])
    expect(steps).toEqual([
      [6, 21, '0.8571', '0.6197', '0.9516'],
      [7, 17, '0.8067', '0.5631', '0.9228'],
      [10, 15, '0.7529', '0.5032', '0.8894'],
      [13, 12, '0.6902', '0.4316', '0.8491'],
      [16, 11, '0.6275', '0.3675', '0.8049'],
      [22, 7, '0.5378', '0.2678', '0.7468'],
      [23, 6, '0.4482', '0.1881', '0.6801'],
    ])
  })

  it('is read only while enough are at risk', () => {
    const curve = kaplanMeier(REMISSION)
    expect(survivalAt(curve, 5)).toBe(1)
    expect(survivalAt(curve, 16)).toBeCloseTo(0.6275, 4)
    expect(survivalAt(curve, 17)).toBeCloseTo(0.6275, 4)
    expect(survivalAt(curve, 18)).toBeNull()
    expect(survivalAt(curve, 23, 6)).toBeCloseTo(0.4482, 4)
    expect(survivalAt(curve, 36, 1)).toBeNull()
    expect(survivalMedian(curve)).toBeNull()
    expect(survivalMedian(curve, 1)).toBe(23)
    expect(survivalAt([], 1)).toBeNull()
  })

  it('counts an event before a censoring of the same day, and has no band once nobody survives', () => {
    expect(kaplanMeier([{ days: 3, events: 1, censored: 1 }])[0]?.survival).toBe(0.5)
    const [all] = kaplanMeier([{ days: 3, events: 2, censored: 0 }])
    expect(all).toEqual({ days: 3, atRisk: 2, survival: 0, low: null, high: null })
    expect(kaplanMeier([])).toEqual([])
  })

  const histogram: fc.Arbitrary<SurvivalDay[]> = fc.array(
    fc.record({ days: fc.nat(60), events: fc.nat(5), censored: fc.nat(5) }),
    { maxLength: 40 },
  )

  it('never rises, stays inside its band, and is one minus the raw share where nobody is censored', () => {
    fc.assert(
      fc.property(histogram, (days) => {
        let before = 1
        for (const { survival, low, high } of kaplanMeier(days)) {
          expect(survival).toBeLessThanOrEqual(before)
          if (low !== null && high !== null) expect(low <= survival && survival <= high).toBe(true)
          before = survival
        }
        const events = days.map((one) => ({ ...one, censored: 0 }))
        const total = events.reduce((sum, one) => sum + one.events, 0)
        for (const { days: time, survival } of kaplanMeier(events)) {
          const past = events.reduce((sum, one) => sum + (one.days <= time ? one.events : 0), 0)
          expect(survival).toBeCloseTo(1 - past / total, 12)
        }
      }),
    )
  })
})
