import type { Setting } from './best-setting'
import type { Programme } from './programme'
import type { Scenario } from './scenario'

export const LEVERS = ['earnShare', 'validityDays', 'minimumMinor', 'burnCapShare', 'capMinor'] as const
export type Lever = (typeof LEVERS)[number]

/** The levers of a scenario's points or, without them, its coupon; those it does not have are missing. */
export function readSetting({ programmes }: Pick<Scenario, 'programmes'>): Setting {
  const moved = findMoved(programmes)
  if (moved?.kind === 'points') {
    const { earnShare, minimumMinor, burnCapShare, expiryDays } = moved
    return { earnShare, minimumMinor, burnCapShare, ...(expiryDays === null ? {} : { validityDays: expiryDays }) }
  }
  if (moved?.kind === 'percentageCoupon') {
    const { discountShare, validityDays, minimumMinor, capMinor } = moved
    return { earnShare: discountShare, validityDays, minimumMinor, ...(capMinor === null ? {} : { capMinor }) }
  }
  if (moved?.kind === 'fixedCredit')
    return { validityDays: moved.validityDays, minimumMinor: moved.minimumMinor, capMinor: moved.amountMinor }
  return {}
}

/** The scenario with those levers moved. */
export function applySetting(scenario: Scenario, setting: Setting): Scenario {
  const moved = findMoved(scenario.programmes)
  return { ...scenario, programmes: scenario.programmes.map((one) => (one === moved ? moveLevers(one, setting) : one)) }
}

function findMoved(programmes: readonly Programme[]): Programme | undefined {
  const kinds: readonly Programme['kind'][] = ['points', 'percentageCoupon', 'fixedCredit']
  return kinds.map((kind) => programmes.find((one) => one.kind === kind)).find((one) => one !== undefined)
}

function moveLevers(
  programme: Programme,
  { earnShare, validityDays, minimumMinor, burnCapShare, capMinor }: Setting,
): Programme {
  if (programme.kind === 'points') {
    return {
      ...programme,
      earnShare: earnShare ?? programme.earnShare,
      expiryDays: validityDays ?? programme.expiryDays,
      minimumMinor: minimumMinor ?? programme.minimumMinor,
      burnCapShare: burnCapShare ?? programme.burnCapShare,
    }
  }
  if (programme.kind === 'percentageCoupon') {
    return {
      ...programme,
      discountShare: earnShare ?? programme.discountShare,
      validityDays: validityDays ?? programme.validityDays,
      minimumMinor: minimumMinor ?? programme.minimumMinor,
      capMinor: capMinor ?? programme.capMinor,
    }
  }
  if (programme.kind !== 'fixedCredit') return programme
  return {
    ...programme,
    amountMinor: capMinor ?? programme.amountMinor,
    validityDays: validityDays ?? programme.validityDays,
    minimumMinor: minimumMinor ?? programme.minimumMinor,
  }
}
