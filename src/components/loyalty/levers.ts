import type { Scenario } from '@/domain/loyalty/scenario'
import { type Lever as LeverName, readSetting } from '@/domain/loyalty/setting'

/** A setting that a search may move, with the bounds it is offered at first. */
export interface Lever {
  name: LeverName
  unit: 'share' | 'money' | 'days'
  reach: [number, number]
  /** How far a person may pull the bounds. */
  most: number
}

/** § The levers that a scenario has, in the order of their weight, and where the search begins. */
export function listLevers(scenario: Scenario, averageOrderMinor: number): Lever[] {
  const setting = readSetting(scenario)
  const aov = roundToTwoDigits(averageOrderMinor)
  const levers: Lever[] = [
    { name: 'earnShare', unit: 'share', reach: [0.01, 0.1], most: 0.3 },
    { name: 'validityDays', unit: 'days', reach: [30, 365], most: 730 },
    { name: 'minimumMinor', unit: 'money', reach: [0, aov], most: aov * 2 },
    { name: 'burnCapShare', unit: 'share', reach: [0.1, 0.5], most: 1 },
    { name: 'capMinor', unit: 'money', reach: [roundToTwoDigits(aov / 20), roundToTwoDigits(aov / 2)], most: aov },
  ]
  return levers.filter(({ name }) => setting[name] !== undefined)
}

/** 239 402 → 240 000: a bound that looks chosen. */
function roundToTwoDigits(minor: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, minor))) - 1)
  return Math.round(minor / unit) * unit
}
