/** What a programme is, as data. Amounts are integer minor units of the store's currency, shares are doubles 0–1, periods whole days. */
export const PROGRAMME_KINDS = [
  'percentageCoupon',
  'fixedCredit',
  'points',
  'tierDiscount',
  'reviewReward',
  'winBack',
  'survey',
  'freeShipping',
  'referral',
  'membership',
] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

interface Common {
  /**
   * What one minor unit of reward costs the store, in minor units: 1 where it replaces cash, less where it is paid in goods at
   * their cost.
   */
  unitCostShare: number
}

/** A discount on the next order, issued with every counted order. The newest replaces an older one that is still valid. */
export interface PercentageCoupon extends Common {
  kind: 'percentageCoupon'
  discountShare: number
  validityDays: number
  /** Smallest order it can be used on. */
  minimumMinor: number
  /** Most it takes off one order; null without a limit. */
  capMinor: number | null
  /** May be used together with other offers; else the better of the two sides is used. Points are always paid with on top. */
  isStackable: boolean
}

/** A credit of a fixed amount for the next order, issued with every counted order. What an order cannot take is lost. */
export interface FixedCredit extends Common {
  kind: 'fixedCredit'
  amountMinor: number
  validityDays: number
  minimumMinor: number
  isStackable: boolean
}

/** Points or cashback; a point is one minor unit of face value. */
export interface Points extends Common {
  kind: 'points'
  /** Of pre-reward net sales. */
  earnShare: number
  /** Replaces `earnShare` for orders of that category. */
  categoryRates: readonly { category: string; earnShare: number }[]
  /** Replaces both for members of that saved segment; of several, the highest. */
  segmentRates: readonly { segmentId: string; earnShare: number }[]
  /** Most of one order that can be paid with points. */
  burnCapShare: number
  /** Smallest order that points can be used on, and smallest balance that can be used. */
  minimumMinor: number
  minimumBalanceMinor: number
  /** Each grant lapses so many days after it; null never. The oldest is spent first. */
  expiryDays: number | null
  /** Granted with the first order under the programme, once. */
  welcomeMinor: number
  /** Granted every year. Birthdays are not known: they are spread evenly over the year by the customer's number. */
  birthdayMinor: number
}

/** A discount that grows with what was spent. */
export interface TierDiscount extends Common {
  kind: 'tierDiscount'
  /** Ascending by threshold. */
  tiers: readonly { thresholdMinor: number; discountShare: number }[]
  /** Spending of so many days before the order counts; null: of all time. */
  lookBackDays: number | null
  /** A tier once reached can be lost when the spending of the look-back falls below it. */
  canDowngrade: boolean
}

/** A credit for a review or a post; how many orders bring one is an assumption (`response.review`). */
export interface ReviewReward extends Common {
  kind: 'reviewReward'
  amountMinor: number
  validityDays: number
  minimumMinor: number
}

/** A message with a credit after so many days without an order; who comes because of it is an assumption (`response.winBack`). */
export interface WinBack extends Common {
  kind: 'winBack'
  silenceDays: number
  amountMinor: number
  validityDays: number
  minimumMinor: number
}

/** A question after the delivery, and a credit for the answer (`response.survey`). */
export interface Survey extends Common {
  kind: 'survey'
  delayDays: number
  amountMinor: number
  validityDays: number
  minimumMinor: number
}

/** Shipping free of charge from an order value on. The reward is the charge the store forgoes. */
export interface FreeShipping extends Common {
  kind: 'freeShipping'
  thresholdMinor: number
  shippingChargeMinor: number
}

/** Both sides get a credit when a friend buys for the first time; how many orders bring one is an assumption (`response.referral`). */
export interface Referral extends Common {
  kind: 'referral'
  referrerMinor: number
  friendMinor: number
  validityDays: number
}

/** A paid period with a discount on every order; who joins is an assumption (`response.membership`). */
export interface Membership extends Common {
  kind: 'membership'
  feeMinor: number
  periodDays: number
  discountShare: number
}

export type Programme =
  | PercentageCoupon
  | FixedCredit
  | Points
  | TierDiscount
  | ReviewReward
  | WinBack
  | Survey
  | FreeShipping
  | Referral
  | Membership
