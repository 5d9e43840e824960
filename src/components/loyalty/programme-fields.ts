import type { Programme, ProgrammeKind } from '@/domain/loyalty/programme'

/** A setting of a programme that a slider or a switch moves. */
export type ProgrammeField =
  | { name: string; unit: 'share'; max: number; step: number }
  /** `most` is a multiple of the store's mean order. */
  | { name: string; unit: 'money'; most: number; isNullable?: true }
  | { name: string; unit: 'days'; max: number; min?: number; isNullable?: true }
  | { name: string; unit: 'flag' }

const validity: ProgrammeField = { name: 'validityDays', unit: 'days', max: 365 }
const minimum: ProgrammeField = { name: 'minimumMinor', unit: 'money', most: 3 }
const unitCost: ProgrammeField = { name: 'unitCostShare', unit: 'share', max: 1, step: 0.01 }
const credit = (most: number): ProgrammeField[] => [{ name: 'amountMinor', unit: 'money', most }, validity, minimum]
const discount: ProgrammeField = { name: 'discountShare', unit: 'share', max: 0.5, step: 0.005 }

/** § The settings of each programme in the order of their weight, and how far a slider reaches; a typed figure may go further. */
export const PROGRAMME_FIELDS: Record<ProgrammeKind, readonly ProgrammeField[]> = {
  percentageCoupon: [
    discount,
    validity,
    minimum,
    { name: 'capMinor', unit: 'money', most: 3, isNullable: true },
    { name: 'isStackable', unit: 'flag' },
    unitCost,
  ],
  fixedCredit: [...credit(1), { name: 'isStackable', unit: 'flag' }, unitCost],
  points: [
    { name: 'earnShare', unit: 'share', max: 0.2, step: 0.0025 },
    { name: 'burnCapShare', unit: 'share', max: 1, step: 0.01 },
    { name: 'expiryDays', unit: 'days', max: 730, isNullable: true },
    minimum,
    { name: 'minimumBalanceMinor', unit: 'money', most: 1 },
    { name: 'welcomeMinor', unit: 'money', most: 0.5 },
    { name: 'birthdayMinor', unit: 'money', most: 0.5 },
    unitCost,
  ],
  tierDiscount: [
    { name: 'lookBackDays', unit: 'days', max: 1095, isNullable: true },
    { name: 'canDowngrade', unit: 'flag' },
    unitCost,
  ],
  reviewReward: [...credit(0.5), unitCost],
  winBack: [{ name: 'silenceDays', unit: 'days', max: 730 }, ...credit(1), unitCost],
  survey: [{ name: 'delayDays', unit: 'days', max: 60, min: 0 }, ...credit(0.5), unitCost],
  freeShipping: [
    { name: 'thresholdMinor', unit: 'money', most: 4 },
    { name: 'shippingChargeMinor', unit: 'money', most: 0.5 },
    unitCost,
  ],
  referral: [
    { name: 'referrerMinor', unit: 'money', most: 1 },
    { name: 'friendMinor', unit: 'money', most: 1 },
    validity,
    unitCost,
  ],
  membership: [
    { name: 'feeMinor', unit: 'money', most: 3 },
    { name: 'periodDays', unit: 'days', max: 730 },
    discount,
    unitCost,
  ],
}

type Setting = number | boolean | null

/** A setting by its name; null for one without a limit. */
export function readSetting(programme: Programme, name: string): Setting {
  const value = new Map<string, unknown>(Object.entries(programme)).get(name)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The programme with one setting changed: the fields above name none that it does not have. */
export function changeSetting<P extends Programme>(programme: P, name: string, value: Setting): P {
  return { ...programme, [name]: value }
}
