import { compareMeans } from '@/domain/stats/welch'
import { adjustGroups } from './cuped'
import { ALPHA } from './test-plan'
import type { WeekMoments } from './week-moments'

/** § Buyers each group must have before an interim interval: with fewer the normal approximation is not to be trusted. */
const MIN_BUYERS = 30

/** Effect per assigned customer over the whole length, in minor units. */
export interface EffectInterval {
  value: number
  low: number
  high: number
  standardError: number
}

/** What an effect is put together from, beside the weeks' sums. */
export interface TestHorizon {
  weeks: number
  messageCostMinor: number
}

/**
 * The final interval: Welch's 95 % on CUPED-adjusted values over the whole length, messages deducted; null before the last
 * week is over, and where nothing varies (METRICS "A programme test").
 */
export function computeFinalInterval(moments: WeekMoments, horizon: TestHorizon): EffectInterval | null {
  return moments.week === horizon.weeks ? computeInterval(moments, horizon, 1 - ALPHA) : null
}

/**
 * One interval of the interim sequence, after whole weeks. All of a test's weekly intervals together hold their truths, the
 * effect so far at its pace, with probability ≥ 95 %, however often they are looked at: week k of K is given the error
 * 5 % · 2k ÷ (K(K + 1)), these add up to 5 %, and by Boole's inequality the chance that any misses is no more, whatever ties one
 * week's outcome to the next's. Most is spent on the last weeks, where it is tightest (Lan & DeMets 1983, with a linear
 * spending rate). What came so far is brought to the whole length at its pace; messages are a cost of the whole and are not.
 * The whole test's effect is held so only if it goes on as it began.
 */
export function computeInterimInterval(moments: WeekMoments, horizon: TestHorizon): EffectInterval | null {
  if (moments.week < 1 || moments.week > horizon.weeks) return null
  if (Math.min(moments.treated.buyers, moments.control.buyers) < MIN_BUYERS) return null
  return computeInterval(moments, horizon, 1 - interimError(moments.week, horizon.weeks))
}

/** The error spent on week k of K: 2k ÷ (K(K + 1)) of 5 %. */
export function interimError(week: number, weeks: number): number {
  return (ALPHA * 2 * week) / (weeks * (weeks + 1))
}

function computeInterval(moments: WeekMoments, horizon: TestHorizon, level: number): EffectInterval | null {
  const { treated, control } = adjustGroups(moments.treated, moments.control)
  const difference = compareMeans(treated, control, level)
  if (!difference) return null
  const pace = horizon.weeks / moments.week
  const onWhole = (minor: number) => minor * pace - horizon.messageCostMinor
  return {
    value: onWhole(difference.value),
    low: onWhole(difference.low),
    high: onWhole(difference.high),
    standardError: pace * Math.sqrt(treated.variance / treated.count + control.variance / control.count),
  }
}
