/** METRICS "RFM": fewer identified customers than this, and no score is shown. */
export const RFM_CUSTOMERS_AT_LEAST = 30

export type RfmScore = 1 | 2 | 3 | 4 | 5
export const RFM_SCORES = [1, 2, 3, 4, 5] as const satisfies readonly RfmScore[]

/** Groups by R × F, from the best to the lost. */
export const RFM_GROUPS = [
  'champions',
  'loyal',
  'potentialLoyalists',
  'new',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLose',
  'hibernating',
  'lost',
] as const
export type RfmGroup = (typeof RFM_GROUPS)[number]

// By R, then by F, both from 1: METRICS "RFM".
const GROUP_OF: Record<RfmScore, Record<RfmScore, RfmGroup>> = {
  5: { 1: 'new', 2: 'potentialLoyalists', 3: 'potentialLoyalists', 4: 'champions', 5: 'champions' },
  4: { 1: 'promising', 2: 'potentialLoyalists', 3: 'potentialLoyalists', 4: 'loyal', 5: 'loyal' },
  3: { 1: 'aboutToSleep', 2: 'aboutToSleep', 3: 'needAttention', 4: 'loyal', 5: 'loyal' },
  2: { 1: 'hibernating', 2: 'hibernating', 3: 'atRisk', 4: 'atRisk', 5: 'cantLose' },
  1: { 1: 'lost', 2: 'lost', 3: 'atRisk', 4: 'atRisk', 5: 'cantLose' },
}

/** The group of a customer by the scores of recency and frequency; money is shown, not used. */
export function findRfmGroup(recency: RfmScore, frequency: RfmScore): RfmGroup {
  return GROUP_OF[recency][frequency]
}

/** Where the 20/40/60/80th percentiles of `count` values lie: between two places, 0-based, `fifths` of the way. */
export function quintileRanks(count: number): { below: number; above: number; fifths: number }[] {
  return [1, 2, 3, 4].map((quintile) => {
    const rank = quintile * (count - 1)
    return { below: Math.floor(rank / 5), above: Math.ceil(rank / 5), fifths: rank % 5 }
  })
}

/**
 * A quintile's threshold times five, so that it is an integer: PERCENTILE.INC of integers between the two order statistics
 * of `quintileRanks`. In doubles a threshold equal to a value may come out below it, and the value would be split from its equals.
 */
export function computeThresholdFifths(below: bigint, above: bigint, fifths: number): bigint {
  return 5n * below + (above - below) * BigInt(fifths)
}

/**
 * Returns 1 + the number of thresholds (in fifths) strictly below the value (METRICS "RFM"), so that equal values never split
 * and a score can be empty. For recency, where less is better, the score is 6 − that.
 * Example: half the customers with one order ⇒ frequency has no 2.
 */
export function scoreQuintile(value: bigint, thresholdsFifths: readonly bigint[]): RfmScore {
  const below = thresholdsFifths.filter((threshold) => threshold < 5n * value).length
  return below === 0 ? 1 : below === 1 ? 2 : below === 2 ? 3 : below === 3 ? 4 : 5
}

/** The score of recency: fewest days best. */
export function reverseScore(score: RfmScore): RfmScore {
  return score === 1 ? 5 : score === 2 ? 4 : score === 3 ? 3 : score === 4 ? 2 : 1
}
