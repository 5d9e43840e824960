import type { OrderGap } from './order-gaps'
import type { ExclusionReason } from './overview'

export const FINDING_KINDS = [
  'unknownStatus',
  'rejectedRows',
  'guests',
  'unknownCost',
  'gaps',
  'stale',
  'unmatchedReturns',
  'duplicates',
  'zoneAssumed',
  'currencyAssumed',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/**
 * § What each finding may take off the score, and the share from which on it takes all of it. The most that all may take is
 * 100. The weights follow what the fault does to the figures: orders left out come first, assumptions that are mostly right
 * come last.
 */
export const FINDING_WEIGHTS: Record<FindingKind, { most: number; fullShare: number }> = {
  unknownStatus: { most: 25, fullShare: 0.1 },
  rejectedRows: { most: 15, fullShare: 0.05 },
  guests: { most: 10, fullShare: 0.5 },
  unknownCost: { most: 15, fullShare: 1 },
  gaps: { most: 10, fullShare: 0.05 },
  stale: { most: 10, fullShare: 1 },
  unmatchedReturns: { most: 5, fullShare: 0.2 },
  duplicates: { most: 5, fullShare: 0.1 },
  zoneAssumed: { most: 3, fullShare: 1 },
  currencyAssumed: { most: 2, fullShare: 1 },
}

/** § Days since the last order from which on data are old, and from which on as old as can be said. */
const FRESH_DAYS = 7
const STALE_DAYS = 90

/** § A share below this takes no point: one order in a thousand moves no figure that is shown. */
const NEGLIGIBLE = 0.001

export interface QualityFinding {
  kind: FindingKind
  /** Orders, rows, days, as the kind has it; null where there is nothing to count. */
  count: number | null
  /** Of what it is a share of, 0–1. */
  share: number
  amountMinor: number | null
  /** Whole points off the score. */
  points: number
}

/** What a store's figures stand on, in counts and sums. */
export interface QualityFacts {
  rows: number
  rejectedRows: number
  rejectedMinor: number
  duplicateRows: number
  /** Orders of all files, and of the store: the newest fact of each. */
  ordersInFiles: number
  orders: number
  countedOrders: number
  countedMinor: number
  excluded: { reason: ExclusionReason; orders: number; minor: number }[]
  guestOrders: number
  guestMinor: number
  customers: number
  /** Customers whom several source ids or contacts turned out to be, and pairs of ids that wait for a person's word. */
  joinedCustomers: number
  proposedPairs: number
  /** Share of net revenue whose lines have a known cost; null without revenue. */
  knownCostShare: number | null
  revenueMinor: number
  refundMinor: number
  unmatchedRefundMinor: number
  firstDay: string
  lastDay: string
  /** Calendar days from the first to the last, and from the last to today. */
  spanDays: number
  daysSinceLast: number
  gaps: OrderGap[]
  isCurrencyAssumed: boolean
  isZoneAssumed: boolean
}

/** A file that the store's figures are made of. */
export interface QualityImport {
  id: string
  fileName: string
  finishedAt: Date | null
  rows: number
  rejectedRows: number
  orders: number
}

/** What the data-quality page shows. */
export interface QualityReport extends ScoredQuality {
  facts: QualityFacts
  imports: QualityImport[]
  /** Whether rows were rejected for the want of a currency's rate. */
  isRateMissing: boolean
}

export interface ScoredQuality {
  /** 0–100: 100 minus the points of the findings. */
  score: number
  /** Those that say something, the costliest first. */
  findings: QualityFinding[]
}

/**
 * Returns the score of a store's data and what takes points off it. A finding takes `most × min(1, share ÷ fullShare)`
 * points, rounded, and at least one where its share is a thousandth or more; so the points shown add up to 100 − score.
 * Example: 5 % of orders with an unknown status take 25 × 0.05 ÷ 0.1 = 12.5 → 13 points.
 */
export function scoreDataQuality(facts: QualityFacts): ScoredQuality {
  const findings = FINDING_KINDS.map((kind) => findingOf(kind, facts))
    .filter((finding) => finding.share > 0)
    .sort((a, b) => b.points - a.points)
  const points = findings.reduce((sum, finding) => sum + finding.points, 0)
  return { score: Math.max(0, 100 - points), findings }
}

function findingOf(kind: FindingKind, facts: QualityFacts): QualityFinding {
  const measured = MEASURES[kind](facts)
  const { most, fullShare } = FINDING_WEIGHTS[kind]
  const exact = most * Math.min(1, measured.share / fullShare)
  const points = measured.share < NEGLIGIBLE ? 0 : Math.max(1, Math.round(exact))
  return { kind, ...measured, points }
}

type Measure = Pick<QualityFinding, 'count' | 'share' | 'amountMinor'>
const part = (count: number, whole: number) => (whole > 0 ? Math.min(1, Math.max(0, count / whole)) : 0)

const MEASURES: Record<FindingKind, (facts: QualityFacts) => Measure> = {
  unknownStatus: ({ excluded, orders }) => {
    const unknown = excluded.find(({ reason }) => reason === 'unknownStatus')
    const count = unknown?.orders ?? 0
    return { count, share: part(count, orders), amountMinor: unknown?.minor ?? 0 }
  },
  rejectedRows: ({ rejectedRows: count, rejectedMinor, rows }) => ({
    count,
    share: part(count, rows),
    amountMinor: rejectedMinor,
  }),
  guests: ({ guestOrders: count, guestMinor, countedOrders }) => ({
    count,
    share: part(count, countedOrders),
    amountMinor: guestMinor,
  }),
  unknownCost: ({ knownCostShare, revenueMinor }) => {
    const share = knownCostShare === null ? 0 : part(1 - knownCostShare, 1)
    return { count: null, share, amountMinor: Math.round(revenueMinor * share) }
  },
  gaps: ({ gaps, spanDays }) => {
    const days = gaps.filter((gap) => !gap.looksLikeHolidays).reduce((sum, gap) => sum + gap.days, 0)
    return { count: days, share: part(days, spanDays), amountMinor: null }
  },
  stale: ({ daysSinceLast }) => ({
    count: daysSinceLast,
    share: part(daysSinceLast - FRESH_DAYS, STALE_DAYS - FRESH_DAYS),
    amountMinor: null,
  }),
  unmatchedReturns: ({ unmatchedRefundMinor, refundMinor }) => ({
    count: null,
    share: part(unmatchedRefundMinor, refundMinor + unmatchedRefundMinor),
    amountMinor: unmatchedRefundMinor,
  }),
  duplicates: ({ duplicateRows: count, rows }) => ({ count, share: part(count, rows), amountMinor: null }),
  zoneAssumed: ({ isZoneAssumed }) => ({ count: null, share: isZoneAssumed ? 1 : 0, amountMinor: null }),
  currencyAssumed: ({ isCurrencyAssumed }) => ({ count: null, share: isCurrencyAssumed ? 1 : 0, amountMinor: null }),
}
