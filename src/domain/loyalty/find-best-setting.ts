import { roundMinor } from '@/domain/money'
import type { BestSetting, Setting, TriedSetting } from './best-setting'
import { computeGenerosity, scaleEffects } from './generosity'
import { computeMeanOutcome } from './mean-outcome'
import type { LoyaltyPopulation } from './population'
import { samplePopulation } from './sample-population'
import type { Scenario } from './scenario'
import { applySetting, LEVERS, type Lever, readSetting } from './setting'

/** § Enough to rank settings that share their random numbers. */
const SAMPLE = 2000
const RUNS = 16
/** § Values tried of each lever, and rounds over all of them. */
const VALUES = 7
const ROUNDS = 3

/** Bounds of each lever, both included; a lever without bounds stays as the scenario has it. */
export type SettingLimits = Partial<Record<Lever, readonly [number, number]>>

/**
 * The setting within the limits with the highest mean incremental margin: coordinate search from the scenario's own setting, every
 * lever in turn over evenly spaced values that narrow around the best, all settings with the same assumptions and random numbers. The
 * effects supposed belong to the scenario as it stands; a setting that gives more has larger ones (`scaleEffects`), or the least generous
 * would always be the best. What it tried is the efficient frontier of cost against gain.
 */
export function findBestSetting(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { seed, limits, onProgress }: { seed: number; limits: SettingLimits; onProgress?: (share: number) => void },
): BestSetting {
  const sample = samplePopulation(population, SAMPLE)
  const supposedFor = computeGenerosity(sample, scenario, seed)
  const known = new Map<string, TriedSetting>()
  const measure = (setting: Setting): TriedSetting => {
    const key = JSON.stringify(LEVERS.map((lever) => setting[lever] ?? null))
    const before = known.get(key)
    if (before !== undefined) return before
    const set = applySetting(scenario, setting)
    const effectScale = scaleEffects(computeGenerosity(sample, set, seed), supposedFor)
    const outcome = computeMeanOutcome(sample, set, { seed, runs: RUNS, effectScale })
    const tried: TriedSetting = {
      setting,
      costMinor: roundMinor(outcome.costMinor) ?? 0,
      incrementalMinor: roundMinor(outcome.incrementalMinor) ?? 0,
      lossProbability: outcome.lossProbability,
      effectScale,
      isEfficient: false,
    }
    known.set(key, tried)
    return tried
  }
  const current = measure(readSetting(scenario))
  const levers = LEVERS.filter((lever) => limits[lever] !== undefined && readSetting(scenario)[lever] !== undefined)
  let best: TriedSetting | null = null
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, lever] of levers.entries()) {
      const around = best ?? current
      for (const value of listValues(lever, limits[lever] ?? [0, 0], { centre: around.setting[lever] ?? 0, round })) {
        const tried = measure({ ...(best?.setting ?? clampSetting(current.setting, limits)), [lever]: value })
        if (best === null || tried.incrementalMinor > best.incrementalMinor) best = tried
      }
      onProgress?.((round * levers.length + i + 1) / (ROUNDS * levers.length))
    }
  }
  const tried = markEfficient([...known.values()])
  const found = (one: TriedSetting) => tried.find(({ setting }) => setting === one.setting) ?? one
  return { best: found(best ?? current), current: found(current), tried }
}

/** Evenly over the limits at first, then over a part of them around the best. */
function listValues(
  lever: Lever,
  [low, high]: readonly [number, number],
  { centre, round }: { centre: number; round: number },
): number[] {
  const width = (high - low) / 3 ** round
  const from = round === 0 ? low : Math.max(low, Math.min(high - width, centre - width / 2))
  const values = Array.from({ length: VALUES }, (_, i) => from + (width * i) / (VALUES - 1))
  return [...new Set(values.map((value) => Math.min(high, Math.max(low, roundValue(lever, value)))))]
}

/** To figures that a person would set: tenths of a per cent, days, amounts of two digits. */
function roundValue(lever: Lever, value: number): number {
  if (lever.endsWith('Share')) return Math.round(value * 1000) / 1000
  return lever.endsWith('Minor') ? Math.round(Number(value.toPrecision(2))) : Math.round(value)
}

function clampSetting(setting: Setting, limits: SettingLimits): Setting {
  const clamped: Setting = { ...setting }
  for (const lever of LEVERS) {
    const bounds = limits[lever]
    const value = clamped[lever]
    if (bounds && value !== undefined) clamped[lever] = Math.min(bounds[1], Math.max(bounds[0], value))
  }
  return clamped
}

/** By cost ascending; efficient where nothing that costs as much or less brings as much or more. */
function markEfficient(tried: readonly TriedSetting[]): TriedSetting[] {
  const sorted = [...tried].sort((a, b) => a.costMinor - b.costMinor || b.incrementalMinor - a.incrementalMinor)
  let highest = Number.NEGATIVE_INFINITY
  return sorted.map((one) => {
    const isEfficient = one.incrementalMinor > highest
    highest = Math.max(highest, one.incrementalMinor)
    return { ...one, isEfficient }
  })
}
