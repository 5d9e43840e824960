import { z } from 'zod'
import type { Programme } from '@/domain/loyalty/programme'

/** § Far beyond any shop's reward, and far below where a double stops being exact. */
const Minor = z.number().int().min(0).max(1e12)
const Share = z.number().min(0).max(1)
/** § Ten years. */
const Days = z.number().int().min(1).max(3650)
const common = { unitCostShare: Share }
const credit = { ...common, amountMinor: Minor, validityDays: Days, minimumMinor: Minor }

const PercentageCoupon = z.object({
  ...common,
  kind: z.literal('percentageCoupon'),
  discountShare: Share,
  validityDays: Days,
  minimumMinor: Minor,
  capMinor: Minor.nullable(),
  isStackable: z.boolean(),
})

const Points = z.object({
  ...common,
  kind: z.literal('points'),
  earnShare: Share,
  categoryRates: z.array(z.object({ category: z.string().min(1).max(200), earnShare: Share })).max(50),
  segmentRates: z.array(z.object({ segmentId: z.uuid(), earnShare: Share })).max(20),
  burnCapShare: Share,
  minimumMinor: Minor,
  minimumBalanceMinor: Minor,
  expiryDays: Days.nullable(),
  welcomeMinor: Minor,
  birthdayMinor: Minor,
})

const Tier = z.object({ thresholdMinor: Minor, discountShare: Share })
const TierDiscount = z.object({
  ...common,
  kind: z.literal('tierDiscount'),
  tiers: z
    .array(Tier)
    .min(1)
    .max(10)
    .refine(
      (tiers) => tiers.every((tier, place) => tier.thresholdMinor > (tiers[place - 1]?.thresholdMinor ?? -1)),
      'notAscending',
    ),
  lookBackDays: Days.nullable(),
  canDowngrade: z.boolean(),
})

const Referral = z.object({
  ...common,
  kind: z.literal('referral'),
  referrerMinor: Minor,
  friendMinor: Minor,
  validityDays: Days,
})

const Membership = z.object({
  ...common,
  kind: z.literal('membership'),
  feeMinor: Minor,
  periodDays: Days,
  discountShare: Share,
})

/** A programme's rules as they come from outside. */
export const ProgrammeInput = z.discriminatedUnion('kind', [
  PercentageCoupon,
  z.object({ ...credit, kind: z.literal('fixedCredit'), isStackable: z.boolean() }),
  Points,
  TierDiscount,
  z.object({ ...credit, kind: z.literal('reviewReward') }),
  z.object({ ...credit, kind: z.literal('winBack'), silenceDays: Days }),
  z.object({ ...credit, kind: z.literal('survey'), delayDays: z.number().int().min(0).max(3650) }),
  z.object({ ...common, kind: z.literal('freeShipping'), thresholdMinor: Minor, shippingChargeMinor: Minor }),
  Referral,
  Membership,
]) satisfies z.ZodType<Programme>
