import { describe, expect, it } from 'vitest'
import { findBestSetting } from './find-best-setting'
import { parseScenario, validateScenario } from './parse-scenario'
import { PROGRAMME_KINDS } from './programme'
import { computeSensitivity } from './sensitivity'
import { applySetting, readSetting } from './setting'
import { simulate } from './simulate'
import { buildTemplate } from './templates'
import { buildStore } from './testing/build-store'

const BASIS = { averageOrderMinor: 3500 }
const { population } = buildStore(400)

describe('a scenario', () => {
  it.each(PROGRAMME_KINDS)('from the template of %s is valid, and survives its way through JSON', (kind) => {
    const scenario = buildTemplate(kind, BASIS)
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ scenario, problems: [] })
  })

  it('tells what is wrong at which field', () => {
    const template = buildTemplate('points', BASIS)
    const [points] = template.programmes
    const broken = {
      ...template,
      programmes: [{ ...points, earnShare: 1.2, expiryDays: 0.5 }, points],
      costs: { ...template.costs, fixedMinor: 0.5 },
      horizonMonths: 61,
      assumptions: {
        ...template.assumptions,
        'response.review': { low: 0.5, likely: 0.2, high: 0.6, source: 'own', quality: 'own' },
      },
      links: [['response.review'], ['response.review']],
    }
    expect(parseScenario(broken).problems).toEqual([
      { path: 'programmes.0.earnShare', problem: 'outOfRange', min: 0, max: 1 },
      { path: 'programmes.0.expiryDays', problem: 'notAnInteger' },
      { path: 'programmes.1.kind', problem: 'duplicate' },
      { path: 'costs.fixedMinor', problem: 'notAnInteger' },
      { path: 'horizonMonths', problem: 'outOfRange', min: 1, max: 60 },
      { path: 'assumptions.response.review', problem: 'notAscending' },
      { path: 'links.1.0', problem: 'duplicate' },
    ])
    expect(validateScenario({ ...template, horizonMonths: 24 })).toEqual([])
  })

  it('of another shape is refused before anything is read from it', () => {
    for (const junk of [null, 3, [], 'points'])
      expect(parseScenario(junk).problems).toEqual([{ path: '', problem: 'missing' }])
    expect(parseScenario({}).problems.map(({ path }) => path)).toEqual([
      'programmes',
      'costs',
      'population',
      'assumptions',
      'links',
    ])
    expect(parseScenario({ ...buildTemplate(null, BASIS), version: 2 }).problems).toEqual([
      { path: 'version', problem: 'wrongVersion' },
    ])
  })

  it('with holes in its lists is refused, not stumbled over', () => {
    const points = {
      ...buildTemplate('points', BASIS).programmes[0],
      categoryRates: [null, { category: 'tea' }],
      segmentRates: 3,
    }
    const tiers = {
      ...buildTemplate('tierDiscount', BASIS).programmes[0],
      tiers: [null, { thresholdMinor: 5, discountShare: 0.1 }, { thresholdMinor: 5, discountShare: 0.2 }],
    }
    expect(parseScenario({ ...buildTemplate(null, BASIS), programmes: [points, tiers] }).problems).toEqual([
      { path: 'programmes.0.categoryRates.0', problem: 'missing' },
      { path: 'programmes.0.categoryRates.1.earnShare', problem: 'notANumber' },
      { path: 'programmes.0.segmentRates', problem: 'missing' },
      { path: 'programmes.1.tiers.0', problem: 'missing' },
      { path: 'programmes.1.tiers.2.thresholdMinor', problem: 'notAscending' },
    ])
  })

  it('has its levers moved, and nothing else', () => {
    const scenario = buildTemplate('points', BASIS)
    const moved = applySetting(scenario, { earnShare: 0.02, validityDays: 90 })
    expect(readSetting(moved)).toEqual({ ...readSetting(scenario), earnShare: 0.02, validityDays: 90 })
    expect(applySetting(moved, readSetting(scenario))).toEqual(scenario)
    expect(readSetting(buildTemplate('referral', BASIS))).toEqual({})
  })
})

describe('the best setting', () => {
  const scenario = buildTemplate('points', BASIS)
  const result = findBestSetting(population, scenario, {
    seed: 1,
    limits: { earnShare: [0.01, 0.08], burnCapShare: [0.1, 0.5] },
  })

  it('lies within the limits, and nothing tried brings more', () => {
    expect(result.best.setting.earnShare).toBeGreaterThanOrEqual(0.01)
    expect(result.best.setting.earnShare).toBeLessThanOrEqual(0.08)
    const within = result.tried.filter(({ setting }) => (setting.burnCapShare ?? 0) <= 0.5)
    expect(Math.max(...within.map(({ incrementalMinor }) => incrementalMinor))).toBe(result.best.incrementalMinor)
    expect(result.best.setting.validityDays).toBe(365)
  })

  it('gives up nothing for nothing along the frontier', () => {
    const frontier = result.tried.filter(({ isEfficient }) => isEfficient)
    for (const [i, one] of frontier.entries()) {
      const cheaper = result.tried.filter(({ costMinor }) => costMinor <= one.costMinor)
      expect(Math.max(...cheaper.map(({ incrementalMinor }) => incrementalMinor))).toBe(one.incrementalMinor)
      const before = frontier[i - 1]
      if (before) expect(one.incrementalMinor).toBeGreaterThan(before.incrementalMinor)
    }
    expect(frontier).toContainEqual(result.best)
  })

  it('costs more the more generous it is', () => {
    const byEarn = result.tried
      .filter(({ setting }) => setting.burnCapShare === 0.3)
      .sort((a, b) => (a.setting.earnShare ?? 0) - (b.setting.earnShare ?? 0))
    for (const [i, one] of byEarn.entries()) expect(one.costMinor).toBeGreaterThanOrEqual(byEarn[i - 1]?.costMinor ?? 0)
  })
})

describe('the tornado', () => {
  const { bars, likelyMinor } = computeSensitivity(population, buildTemplate('points', BASIS), { seed: 1 })

  it('has the widest bar first, linked assumptions under one, and none that changes nothing', () => {
    const widths = bars.map(({ atLowMinor, atHighMinor }) => Math.abs(atHighMinor - atLowMinor))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(bars.map(({ key }) => key).filter((key) => key.startsWith('effect.'))).toHaveLength(4)
    expect(bars.map(({ key }) => key)).not.toContain('response.review')
  })

  it('has the likely case between the ends of what costs and of what helps', () => {
    const redemption = bars.find(({ key }) => key === 'redemption.points')
    expect(redemption?.atHighMinor).toBeLessThan(likelyMinor)
    expect(redemption?.atLowMinor).toBeGreaterThan(likelyMinor)
    const basket = bars.find(({ key }) => key === 'effect.basket.light')
    expect(basket?.atHighMinor).toBeGreaterThan(basket?.atLowMinor ?? 0)
  })
})

it('a programme more generous costs no less in the simulation either', () => {
  const cost = (earnShare: number) =>
    simulate(population, applySetting(buildTemplate('points', BASIS), { earnShare }), { runs: 4, seed: 3 }).costMinor
      .mean
  const costs = [0, 0.02, 0.05, 0.1].map(cost)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
})
