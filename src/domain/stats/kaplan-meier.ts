import { Z_95 } from './wilson'

/** How many had the event, and how many were censored, after that many days. */
export interface SurvivalDay {
  days: number
  events: number
  censored: number
}

/** One day of the curve: S(t) after its events. The band is null where S = 0: its variance is infinite there. */
export interface SurvivalPoint {
  days: number
  atRisk: number
  survival: number
  low: number | null
  high: number | null
}

/**
 * Kaplan–Meier estimate of S(t) (Kaplan & Meier 1958, eq. 2b) with a 95 % log-log Greenwood band
 * (Kalbfleisch & Prentice 2002, eq. 1.14), METRICS "second-order curve". Events come before censorings on a day.
 * Assumes that censoring tells nothing about the event. Days may come in any order and repeat; a point stands for
 * every day with an event or a censoring, so that the number at risk is known at any time. No days → empty curve.
 */
export function kaplanMeier(histogram: readonly SurvivalDay[]): SurvivalPoint[] {
  const days = mergeDays(histogram)
  let atRisk = days.reduce((sum, day) => sum + day.events + day.censored, 0)
  let survival = 1
  let greenwood = 0
  const curve: SurvivalPoint[] = []
  for (const { days: time, events, censored } of days) {
    survival *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    curve.push({ days: time, atRisk, survival, ...band(survival, greenwood) })
    atRisk -= events + censored
  }
  return curve
}

/**
 * Returns S(t), or null where fewer than `minAtRisk` are still at risk just before t (METRICS: the curve is drawn while
 * at least 10 are). Before the first event it is 1.
 */
export function survivalAt(curve: readonly SurvivalPoint[], days: number, minAtRisk = 10): number | null {
  const next = curve.find((point) => point.days >= days)
  if (next === undefined || next.atRisk < minAtRisk) return null
  return curve.findLast((point) => point.days <= days)?.survival ?? 1
}

/** Returns the first day with S ≤ 0.5 while at least `minAtRisk` are at risk, or null: "not reached". */
export function survivalMedian(curve: readonly SurvivalPoint[], minAtRisk = 10): number | null {
  return curve.find((point) => point.survival <= 0.5 && point.atRisk >= minAtRisk)?.days ?? null
}

function mergeDays(histogram: readonly SurvivalDay[]): SurvivalDay[] {
  const byDay = new Map<number, SurvivalDay>()
  for (const { days, events, censored } of histogram) {
    if (events + censored === 0) continue
    const known = byDay.get(days)
    byDay.set(days, { days, events: (known?.events ?? 0) + events, censored: (known?.censored ?? 0) + censored })
  }
  return [...byDay.values()].sort((a, b) => a.days - b.days)
}

function band(survival: number, greenwood: number): { low: number | null; high: number | null } {
  if (survival <= 0) return { low: null, high: null }
  if (survival >= 1) return { low: 1, high: 1 }
  const spread = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)))
  return { low: survival ** spread, high: survival ** (1 / spread) }
}
