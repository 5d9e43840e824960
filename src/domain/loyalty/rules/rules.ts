import type { Programme } from '../programme'
import type { Scenario } from '../scenario'

type Rule<K extends Programme['kind']> = Extract<Programme, { kind: K }> | null

/** The programmes of a scenario by kind: what the engine looks at for each order. */
export interface Rules {
  percentageCoupon: Rule<'percentageCoupon'>
  fixedCredit: Rule<'fixedCredit'>
  points: Rule<'points'>
  tierDiscount: Rule<'tierDiscount'>
  reviewReward: Rule<'reviewReward'>
  winBack: Rule<'winBack'>
  survey: Rule<'survey'>
  freeShipping: Rule<'freeShipping'>
  referral: Rule<'referral'>
  membership: Rule<'membership'>
}

export function buildRules({ programmes }: Pick<Scenario, 'programmes'>): Rules {
  const find = <K extends Programme['kind']>(kind: K): Rule<K> =>
    programmes.find((one): one is Extract<Programme, { kind: K }> => one.kind === kind) ?? null
  return {
    percentageCoupon: find('percentageCoupon'),
    fixedCredit: find('fixedCredit'),
    points: find('points'),
    tierDiscount: find('tierDiscount'),
    reviewReward: find('reviewReward'),
    winBack: find('winBack'),
    survey: find('survey'),
    freeShipping: find('freeShipping'),
    referral: find('referral'),
    membership: find('membership'),
  }
}
