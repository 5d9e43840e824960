/** Lowest and highest value that the data leave open. */
export interface Bounds {
  low: number
  high: number
}

export interface MemberRates {
  /** Share of all customers who are members, 0–1. */
  memberShare: number
  /** Share who bought again, among members and among the others, 0–1. */
  memberRate: number
  otherRate: number
}

/**
 * What can be said of a programme's effect on a rate without any assumption: for each customer one of the two outcomes was
 * never seen, and lies anywhere in 0–1 (Manski 1990, eq. 3). The bounds are always one wide and hold 0 within them.
 */
export function boundEffect({ memberShare: p, memberRate, otherRate }: MemberRates): Bounds {
  const withProgramme = { low: p * memberRate, high: p * memberRate + (1 - p) }
  const without = { low: (1 - p) * otherRate, high: (1 - p) * otherRate + p }
  return { low: withProgramme.low - without.high, high: withProgramme.high - without.low }
}

/**
 * The same for those who take it that better customers join (monotone treatment selection) and that the programme drives
 * nobody away (monotone treatment response): from 0 to the plain difference of members and others (Manski & Pepper 2000,
 * proposition 1 and corollary 1). Null where the difference is negative: the two assumptions then contradict the data.
 */
export function boundEffectOfJoiners({ memberRate, otherRate }: MemberRates): Bounds | null {
  return memberRate >= otherRate ? { low: 0, high: memberRate - otherRate } : null
}
