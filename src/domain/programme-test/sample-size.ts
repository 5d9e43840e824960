import { normalCdf, normalQuantile } from '@/domain/stats/distributions'
import { ALPHA } from './test-plan'

/** How a metric varies among customers, and how well the time before foretells it. */
export interface MetricSpread {
  sdMinor: number
  /** −1 … 1. */
  correlation: number
}

export interface Allocation {
  customers: number
  /** 0–1. */
  treatedShare: number
}

/** Standard deviation left after CUPED: σ·√(1 − ρ²) (Deng, Xu, Kohavi & Walker 2013, eq. 5). */
export function adjustedSd({ sdMinor, correlation }: MetricSpread): number {
  return sdMinor * Math.sqrt(Math.max(0, 1 - correlation ** 2))
}

/**
 * Standard error of the difference of the groups' means, σ·√(1/n₁ + 1/n₂), after CUPED; Infinity with an empty group.
 */
export function standardErrorOf(spread: MetricSpread, { customers, treatedShare }: Allocation): number {
  const treated = customers * treatedShare
  const control = customers - treated
  return treated > 0 && control > 0
    ? adjustedSd(spread) * Math.sqrt(1 / treated + 1 / control)
    : Number.POSITIVE_INFINITY
}

/**
 * Smallest true effect that a two-sided 5 % test finds with the given power: (z₀.₉₇₅ + z_power) · standard error
 * (Chow, Shao & Wang 2008, Sample Size Calculations in Clinical Research, section 3.2.1). In the units of σ.
 * Example: σ 10, 2 × 392 customers, 80 % → 2.0.
 */
export function detectableEffect(spread: MetricSpread, allocation: Allocation, power: number): number {
  return (normalQuantile(1 - ALPHA / 2) + normalQuantile(power)) * standardErrorOf(spread, allocation)
}

/** Chance that the final interval ends above 0 where the true effect is `effectMinor` (the same formula, turned round). */
export function powerAt(effectMinor: number, spread: MetricSpread, allocation: Allocation): number {
  const error = standardErrorOf(spread, allocation)
  if (!Number.isFinite(error)) return 0
  if (error === 0) return effectMinor > 0 ? 1 : 0
  return normalCdf(effectMinor / error - normalQuantile(1 - ALPHA / 2))
}

/** Customers in both groups together for which `effectMinor` is found with the power; Infinity for no effect. */
export function customersNeeded(
  effectMinor: number,
  spread: MetricSpread,
  { treatedShare, power }: { treatedShare: number; power: number },
): number {
  if (effectMinor <= 0) return Number.POSITIVE_INFINITY
  const z = normalQuantile(1 - ALPHA / 2) + normalQuantile(power)
  const perCustomer = 1 / treatedShare + 1 / (1 - treatedShare)
  return Math.ceil(((z * adjustedSd(spread)) ** 2 * perCustomer) / effectMinor ** 2)
}
