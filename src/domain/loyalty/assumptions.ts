import type { Programme } from './programme'
import { type AssumptionKey, type AssumptionRange, type Quality, REDEEMED, type RESPONSES } from './scenario'

/** A published figure, and how good it is. `share` is what it says; the words are in the messages under its id. */
export interface Study {
  id: StudyId
  source: string
  year: number
  quality: Quality
  /** A growth of members' sales that the study names, low and high; null where it tells the direction only. */
  salesUplift: { low: number; high: number } | null
}

export type StudyId =
  | 'incentiveDriven2021'
  | 'liu2007'
  | 'lewis2004'
  | 'kivetz2006'
  | 'dataInsight2024'
  | 'mckinsey2021'
  | 'bond2016'
  | 'redemption'

/** Effects of loyalty programmes found by others, the most trustworthy first. Figures of people who redeem are self-selected, and left out. */
export const STUDIES: readonly Study[] = [
  {
    id: 'incentiveDriven2021',
    source: 'Journal of the Academy of Marketing Science, coalition programme',
    year: 2021,
    quality: 'A',
    salesUplift: { low: 0.0174, high: 0.0174 },
  },
  { id: 'liu2007', source: 'Liu, Journal of Marketing 71: 19–35', year: 2007, quality: 'A', salesUplift: null },
  {
    id: 'lewis2004',
    source: 'Lewis, Journal of Marketing Research 41: 281–292',
    year: 2004,
    quality: 'A',
    salesUplift: null,
  },
  {
    id: 'kivetz2006',
    source: 'Kivetz et al., Journal of Marketing Research 43: 39–58',
    year: 2006,
    quality: 'A',
    salesUplift: null,
  },
  {
    id: 'dataInsight2024',
    source: 'Data Insight / Mindbox',
    year: 2024,
    quality: 'C',
    salesUplift: { low: 0.05, high: 0.15 },
  },
  { id: 'mckinsey2021', source: 'McKinsey', year: 2021, quality: 'C', salesUplift: { low: 0.15, high: 0.25 } },
  { id: 'bond2016', source: 'Bond', year: 2016, quality: 'C', salesUplift: { low: 0.05, high: 0.1 } },
  { id: 'redemption', source: 'Sweet Tooth / Smile; LoyaltyOne', year: 2018, quality: 'B', salesUplift: null },
]

/**
 * § Pessimistic defaults: members' sales grow by 0–2 % a year (our reading of the peer-reviewed rows), by light and moderate
 * buyers; heavy ones redeem most and do not change (Liu 2007). A person moves them knowingly.
 */
export const DEFAULT_ASSUMPTIONS: Readonly<Record<AssumptionKey, AssumptionRange>> = {
  'effect.returnProbability.light': range(0, 0.01, 0.03, 'liu2007', 'A'),
  'effect.returnProbability.moderate': range(0, 0.01, 0.02, 'liu2007', 'A'),
  'effect.returnProbability.heavy': range(0, null, 0, 'liu2007', 'A'),
  'effect.timeToReturn.light': range(0, 0.005, 0.02, 'kivetz2006', 'A'),
  'effect.timeToReturn.moderate': range(0, 0.005, 0.02, 'kivetz2006', 'A'),
  'effect.timeToReturn.heavy': range(0, null, 0, 'liu2007', 'A'),
  'effect.basket.light': range(0, 0.005, 0.02, 'incentiveDriven2021', 'A'),
  'effect.basket.moderate': range(0, 0.005, 0.01, 'incentiveDriven2021', 'A'),
  'effect.basket.heavy': range(0, null, 0, 'liu2007', 'A'),
  'effect.churn.light': range(0, 0.005, 0.02, 'lewis2004', 'A'),
  'effect.churn.moderate': range(0, 0.005, 0.02, 'lewis2004', 'A'),
  'effect.churn.heavy': range(0, null, 0, 'liu2007', 'A'),
  'redemption.percentageCoupon': range(0.15, 0.3, 0.7, 'redemption', 'B'),
  'redemption.fixedCredit': range(0.15, 0.3, 0.7, 'redemption', 'B'),
  'redemption.points': range(0.15, 0.4, 0.7, 'redemption', 'B'),
  'response.review': range(0.01, 0.03, 0.08, 'own', 'own'),
  'response.winBack': range(0, 0.01, 0.03, 'own', 'own'),
  'response.survey': range(0.05, 0.1, 0.2, 'own', 'own'),
  'response.referral': range(0, 0.005, 0.02, 'own', 'own'),
  'response.membership': range(0.01, 0.03, 0.08, 'own', 'own'),
}

/** The shares redeemed and answered that programmes depend on. */
export function listAnswerKeys(programmes: readonly Programme[]): AssumptionKey[] {
  const kinds: Partial<Record<string, (typeof RESPONSES)[number]>> = {
    reviewReward: 'review',
    winBack: 'winBack',
    survey: 'survey',
    referral: 'referral',
    membership: 'membership',
  }
  return programmes.flatMap(({ kind }): AssumptionKey[] => {
    const redeemed = REDEEMED.find((one) => one === kind)
    const response = kinds[kind]
    return [
      ...(redeemed ? [`redemption.${redeemed}` as const] : []),
      ...(response ? [`response.${response}` as const] : []),
    ]
  })
}

/** Source of a range that a programme test of the store itself measured. */
export const OWN_TEST = 'ownTest'

/** What an assumption may be: effects can harm, shares cannot leave 0–1. */
export function limitsOf(key: AssumptionKey): { min: number; max: number } {
  if (!key.startsWith('effect.')) return { min: 0, max: 1 }
  return { min: -0.9, max: key.includes('.timeToReturn.') || key.includes('.churn.') ? 0.9 : 3 }
}

function range(
  low: number,
  likely: number | null,
  high: number,
  source: StudyId | 'own',
  quality: Quality,
): AssumptionRange {
  return { low, likely, high, source, quality }
}
