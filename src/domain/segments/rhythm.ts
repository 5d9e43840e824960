/** § METRICS "Lifecycle stage": weight of the store's mean gap, and the gap of a store with too few of its own. */
export const RHYTHM_RULES = { storeWeight: 2, gapsAtLeast: 30, gapDaysWithout: 90 } as const

/** Gaps between consecutive distinct order days of the same customer, summed over the store: their mean is G. */
export interface StoreGaps {
  days: number
  gaps: number
}

/** Days between a customer's orders, g, kept as a fraction so that a boundary is met exactly. */
export interface Rhythm {
  top: number
  bottom: number
}

/** The gaps that G is taken from: the store's own, or 90 days where there are fewer than 30 (METRICS: "said so"). */
export function chooseStoreGaps(own: StoreGaps): StoreGaps & { isAssumed: boolean } {
  if (own.gaps >= RHYTHM_RULES.gapsAtLeast) return { ...own, isAssumed: false }
  return { days: RHYTHM_RULES.gapDaysWithout, gaps: 1, isAssumed: true }
}

/**
 * Returns a customer's own rhythm in days (METRICS "Lifecycle stage"): g = max(1, (2·G + last − first) ÷ (2 + order days − 1)).
 * `spanDays` = last − first order day. One order day gives G itself.
 * Example: G 30, three order days over 20 days → (60 + 20) ÷ 4 = 20 days.
 */
export function computeRhythm(
  gaps: StoreGaps,
  { spanDays, orderDays }: { spanDays: number; orderDays: number },
): Rhythm {
  const { storeWeight } = RHYTHM_RULES
  const top = storeWeight * gaps.days + spanDays * gaps.gaps
  const bottom = gaps.gaps * (storeWeight + orderDays - 1)
  return top < bottom ? { top: 1, bottom: 1 } : { top, bottom }
}

/** Below, at or above zero as `days` are fewer than, as many as, or more than `rhythms` × g. */
export function compareToRhythm(days: number, rhythms: number, { top, bottom }: Rhythm): number {
  return days * bottom - rhythms * top
}

/** Whole days from the last order to the expected next one: g, a half rounded up (METRICS "Expected next order"). */
export function rhythmDays({ top, bottom }: Rhythm): number {
  return Math.floor((2 * top + bottom) / (2 * bottom))
}
