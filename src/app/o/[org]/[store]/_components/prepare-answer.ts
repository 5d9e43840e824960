import { isSmallSample } from '@/components/charts/small-sample'
import type { LtvSummary, RealisedAge, RealisedCurve } from '@/domain/ltv'

const YEAR_MONTHS = 12

export type OverviewAnswer =
  | { kind: 'year'; ltvMinor: number; maximumCacMinor: number }
  | { kind: 'yearLoss'; ltvMinor: number }
  /** No cohort is a year old: the longest final age, and the day on which a year becomes final. */
  | { kind: 'age'; months: number; ltvMinor: number; yearOn: string | null }
  | { kind: 'none'; firstOn: string | null }

/** What the headline can say of a customer's worth with the history there is. */
export function prepareAnswer(ltv: LtvSummary): OverviewAnswer {
  const known = ltv.realised.ages.filter(hasValue)
  const year = known.find((age) => age.ageMonths === YEAR_MONTHS)
  if (year) {
    const { maximumCacMinor } = ltv
    // Where costs are hidden nothing is said of what may be paid.
    if (maximumCacMinor === null && year.marginPerCustomerMinor > 0) {
      return { kind: 'age', months: YEAR_MONTHS, ltvMinor: year.marginPerCustomerMinor, yearOn: null }
    }
    if (maximumCacMinor === null || maximumCacMinor <= 0) {
      return { kind: 'yearLoss', ltvMinor: year.marginPerCustomerMinor }
    }
    return { kind: 'year', ltvMinor: year.marginPerCustomerMinor, maximumCacMinor }
  }
  const young = known.filter((age) => age.ageMonths < YEAR_MONTHS)
  const longest = young.findLast((age) => !isSmallSample(age.customers)) ?? young.at(-1)
  const finalOn = (months: number) => ltv.realised.ages.find((age) => age.ageMonths === months)?.finalOn ?? null
  if (!longest) return { kind: 'none', firstOn: finalOn(1) }
  return {
    kind: 'age',
    months: longest.ageMonths,
    ltvMinor: longest.marginPerCustomerMinor,
    yearOn: finalOn(YEAR_MONTHS),
  }
}

/** The curve drawn first: the longest one that enough customers stand behind, else the longest. */
export function chooseCurve(curves: RealisedCurve[], wantedMonths: number | null): RealisedCurve | null {
  const sorted = [...curves].sort((a, b) => b.horizonMonths - a.horizonMonths)
  return (
    sorted.find((curve) => curve.horizonMonths === wantedMonths) ??
    sorted.find((curve) => !isSmallSample(curve.customers)) ??
    sorted[0] ??
    null
  )
}

function hasValue(age: RealisedAge): age is RealisedAge & { marginPerCustomerMinor: number } {
  return age.marginPerCustomerMinor !== null
}
