import { type AssumptionValues, placeOf } from '../draws/draw-assumptions'
import { BUYER_GROUPS, type Scenario } from '../scenario'

/** What the assumptions of one run come to, by buyer group or as shares. */
export interface RunEffects {
  /** Chance to come back × this; time between orders × this; value × this; chance to leave × this. */
  back: Float64Array
  gap: Float64Array
  basket: Float64Array
  leave: Float64Array
  usesCoupon: number
  usesCredit: number
  usesPoints: number
  review: number
  winBack: number
  survey: number
  referral: number
  pays: number
}

/** `scale` multiplies the effects, not the shares: for settings that give more or less than the one the effects were supposed for. */
export function buildRunEffects(
  values: AssumptionValues,
  { programmes }: Pick<Scenario, 'programmes'>,
  scale: number,
): RunEffects {
  // Without a programme there is nothing that could change anybody.
  const has = programmes.length > 0 ? scale : 0
  const byGroup = (effect: 'returnProbability' | 'timeToReturn' | 'basket' | 'churn', sign: 1 | -1) =>
    Float64Array.from(BUYER_GROUPS, (group) => 1 + sign * has * (values[placeOf(`effect.${effect}.${group}`)] ?? 0))
  return {
    back: byGroup('returnProbability', 1),
    gap: byGroup('timeToReturn', -1),
    basket: byGroup('basket', 1),
    leave: byGroup('churn', -1),
    usesCoupon: values[placeOf('redemption.percentageCoupon')] ?? 0,
    usesCredit: values[placeOf('redemption.fixedCredit')] ?? 0,
    usesPoints: values[placeOf('redemption.points')] ?? 0,
    review: values[placeOf('response.review')] ?? 0,
    winBack: values[placeOf('response.winBack')] ?? 0,
    survey: values[placeOf('response.survey')] ?? 0,
    referral: values[placeOf('response.referral')] ?? 0,
    pays: values[placeOf('response.membership')] ?? 0,
  }
}
