import type { CacSummary } from './acquisition'
import type { ChurnPeriod } from './churn'
import { computeChurn } from './churn'
import type { FormulaFull, FormulaSimple } from './ltv'
import { ratioMinor } from './money'

/** § A base that changed by more than this over the window is not in a steady state. */
export const STEADY_BASE_CHANGE_PERCENT = 20

/** The last 12 whole months: their revenue, the base before them, and how many of it are not in the base now. */
export interface AnnualSums {
  revenueMinor: bigint
  baseYearAgo: number
  lostOfThatBase: number
}

/**
 * Formula LTV, simple and full (METRICS "LTV", methods 2 and 3): ARPA ÷ churn on revenue and on margin, divided exactly
 * and rounded once; the full formula less CAC, or before CAC where that has no value. Assumes a store in a steady state.
 * Example: 1 000 a month per customer, 100 lost of 200 → 1 000 ÷ 0.5 = 2 000.
 */
export function computeFormulaLtv(
  period: ChurnPeriod,
  { annual, cac }: { annual: AnnualSums | null; cac: CacSummary },
): { simple: FormulaSimple; full: FormulaFull } {
  const { window, marginE4 } = period
  const { monthlyChurn, arpaMinor, marginArpaMinor } = computeChurn(period)
  const marginValueMinor = divideByChurn(period, marginE4, 10_000n)
  const simple: FormulaSimple = {
    valueMinor: divideByChurn(period, BigInt(window.revenueMinor), 1n),
    marginValueMinor,
    arpaMinor,
    marginArpaMinor,
    monthlyChurn,
    expandedMinor: computeExpanded(annual),
    reason: window.reason,
  }
  return {
    simple,
    full: {
      valueMinor: lessCac(period, cac) ?? marginValueMinor,
      cacMinor: cac.valueMinor,
      cacReason: cac.reason,
      reason: window.reason,
    },
  }
}

/** (Σ money ÷ ΣB₁) ÷ (ΣL ÷ ΣB₀) as one fraction. */
function divideByChurn({ window }: ChurnPeriod, sum: bigint, scale: bigint): number | null {
  if (window.reason !== null) return null
  return ratioMinor(sum * BigInt(window.startBase), BigInt(window.endBase) * BigInt(window.lost) * scale)
}

/** Margin ARPA ÷ churn − spend ÷ customers as one fraction; null where either side has no value. */
function lessCac({ window, marginE4 }: ChurnPeriod, { valueMinor, spendMinor, customers }: CacSummary): number | null {
  if (window.reason !== null || valueMinor === null || spendMinor === null) return null
  const divisor = BigInt(window.endBase) * BigInt(window.lost) * 10_000n
  if (divisor === 0n) return null
  const count = BigInt(customers)
  return ratioMinor(marginE4 * BigInt(window.startBase) * count - BigInt(spendMinor) * divisor, divisor * count)
}

/** (Revenue ÷ base) ÷ (lost ÷ base): the base cancels out, but without one there is no figure. */
function computeExpanded(annual: AnnualSums | null): number | null {
  return annual === null || annual.baseYearAgo === 0 ? null : ratioMinor(annual.revenueMinor, annual.lostOfThatBase)
}

/**
 * How much the customer base changed from the window's first day to its last, and whether that is more than 20 %§
 * (METRICS "LTV": the store is not in a steady state). Null while the history is too short or the base began at 0.
 */
export function computeUnsteadiness(period: ChurnPeriod): { isUnsteady: boolean; baseChangeShare: number | null } {
  const { window, firstBase, lastBase } = period
  if (window.reason === 'historyTooShort') return { isUnsteady: false, baseChangeShare: null }
  if (firstBase === 0) return { isUnsteady: lastBase > 0, baseChangeShare: null }
  // In integers, so that a change of exactly 20 % is never above it by a rounding error.
  const isUnsteady = Math.abs(lastBase - firstBase) * 100 > STEADY_BASE_CHANGE_PERCENT * firstBase
  return { isUnsteady, baseChangeShare: (lastBase - firstBase) / firstBase }
}
