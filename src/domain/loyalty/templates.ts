import { DEFAULT_ASSUMPTIONS } from './assumptions'
import type { Programme, ProgrammeKind } from './programme'
import { BUYER_GROUPS, EFFECTS, SCENARIO_VERSION, type Scenario } from './scenario'

/** What a template is scaled by, so that a programme suits a shop of tea and one of sofas. */
export interface TemplateBasis {
  /** Mean order value, minor units. */
  averageOrderMinor: number
}

/** § One programme of each kind with settings as shops commonly choose them, amounts as parts of the mean order. */
export function buildProgramme(kind: ProgrammeKind, { averageOrderMinor }: TemplateBasis): Programme {
  const part = (share: number) => roundToTwoDigits(averageOrderMinor * share)
  const credit = { amountMinor: part(0.05), validityDays: 60, minimumMinor: part(0.5), unitCostShare: 1 }
  switch (kind) {
    case 'percentageCoupon':
      return {
        kind,
        discountShare: 0.1,
        validityDays: 60,
        minimumMinor: 0,
        capMinor: null,
        isStackable: false,
        unitCostShare: 1,
      }
    case 'fixedCredit':
      return { kind, ...credit, amountMinor: part(0.1), validityDays: 30, isStackable: false }
    case 'points':
      return {
        kind,
        earnShare: 0.05,
        categoryRates: [],
        segmentRates: [],
        burnCapShare: 0.3,
        minimumMinor: 0,
        minimumBalanceMinor: 0,
        expiryDays: 365,
        welcomeMinor: 0,
        birthdayMinor: 0,
        unitCostShare: 1,
      }
    case 'tierDiscount':
      return {
        kind,
        tiers: [
          { thresholdMinor: part(3), discountShare: 0.03 },
          { thresholdMinor: part(6), discountShare: 0.05 },
          { thresholdMinor: part(12), discountShare: 0.07 },
        ],
        lookBackDays: 365,
        canDowngrade: true,
        unitCostShare: 1,
      }
    case 'reviewReward':
      return { kind, ...credit }
    case 'winBack':
      return { kind, ...credit, amountMinor: part(0.1), silenceDays: 120, validityDays: 30 }
    case 'survey':
      return { kind, ...credit, amountMinor: part(0.03), delayDays: 7 }
    case 'freeShipping':
      return { kind, thresholdMinor: part(1.3), shippingChargeMinor: part(0.08), unitCostShare: 1 }
    case 'referral':
      return { kind, referrerMinor: part(0.1), friendMinor: part(0.1), validityDays: 90, unitCostShare: 1 }
    case 'membership':
      return { kind, feeMinor: part(0.5), periodDays: 365, discountShare: 0.1, unitCostShare: 1 }
  }
}

/** § What studies of loyalty programmes speak of. Other programmes work through their own answers (`response.…`) until a person says more. */
const STUDIED: readonly ProgrammeKind[] = ['percentageCoupon', 'fixedCredit', 'points', 'tierDiscount']

/** A scenario of one programme (or of none) with the pessimistic defaults; the groups of an effect are linked: one programme moves them together. */
export function buildTemplate(kind: ProgrammeKind | null, basis: TemplateBasis): Scenario {
  return {
    version: SCENARIO_VERSION,
    programmes: kind === null ? [] : [buildProgramme(kind, basis)],
    costs: { fixedMinor: 0, monthlyMinor: 0, perMessageMinor: 0, messagesPerCustomerMonth: 0 },
    population: { kind: 'all' },
    horizonMonths: 12,
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...(kind !== null && !STUDIED.includes(kind) ? buildNoEffects() : {}) },
    links: EFFECTS.map((effect) => BUYER_GROUPS.map((group) => `effect.${effect}.${group}` as const)),
  }
}

function buildNoEffects(): Scenario['assumptions'] {
  const none = { low: 0, likely: null, high: 0, source: 'own', quality: 'own' } as const
  return Object.fromEntries(
    EFFECTS.flatMap((effect) => BUYER_GROUPS.map((group) => [`effect.${effect}.${group}`, none])),
  )
}

/** 1 234 → 1 200: a default that looks chosen. */
function roundToTwoDigits(minor: number): number {
  if (!(minor >= 1)) return 1
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(minor)) - 1)
  return Math.round(minor / unit) * unit
}
