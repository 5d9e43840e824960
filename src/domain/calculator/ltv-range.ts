import { computeLtv, type LtvMethod } from './ltv-formulas'
import { compare, type Rational, round } from './rational'
import type { Bounds, Values } from './read-inputs'

export interface LtvRange {
  lowMinor: bigint
  highMinor: bigint
}

/**
 * The least and the most that LTV can be while every uncertain input stays between its ends: interval arithmetic. The formulas rise or
 * fall steadily in each input, so the extremes lie where all inputs are at an end of theirs. Chosen over a distribution
 * because nothing has to be supposed: no shape, and no independence of inputs that move together. Null without ranges.
 */
export function computeLtvRange(method: LtvMethod, values: Values, bounds: Bounds): LtvRange | null {
  if (Object.keys(bounds).length === 0) return null
  let corners: Values[] = [values]
  for (const [field, ends] of Object.entries(bounds))
    corners = corners.flatMap((corner) => [
      { ...corner, [field]: ends.low },
      { ...corner, [field]: ends.high },
    ])
  const all = corners.map((corner) => computeLtv(method, corner))
  const least = (a: Rational, b: Rational) => (compare(a, b) <= 0 ? a : b)
  const most = (a: Rational, b: Rational) => (compare(a, b) >= 0 ? a : b)
  return { lowMinor: round(all.reduce(least)), highMinor: round(all.reduce(most)) }
}
