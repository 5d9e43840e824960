import type { MeanSample } from '@/domain/stats/welch'
import type { GroupMoments } from './week-moments'

/** A group's mean and variance of the adjusted outcome, and what the adjustment did. */
export interface AdjustedGroups {
  treated: MeanSample
  control: MeanSample
  raw: { treated: MeanSample; control: MeanSample }
  /** Slope of the outcome on the margin before the start, within groups. */
  theta: number
  /** Share of the variance that the adjustment took away, 0–1. */
  varianceReduction: number
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013, eq. 3–5): y − θ(x − x̄), θ = cov(x, y) ÷ var(x) pooled within the groups, x̄ over
 * all customers. The difference of adjusted means estimates the same effect with (1 − ρ²) of the variance. Where x does not
 * vary θ is 0 and nothing changes. x is what happened before the start, so the programme cannot move it.
 */
export function adjustGroups(treated: GroupMoments, control: GroupMoments): AdjustedGroups {
  const [ofTreated, ofControl] = [centre(treated), centre(control)]
  const sxx = ofTreated.sxx + ofControl.sxx
  const sxy = ofTreated.sxy + ofControl.sxy
  const syy = ofTreated.syy + ofControl.syy
  const theta = sxx > 0 ? sxy / sxx : 0
  const count = treated.count + control.count
  const meanX = count > 0 ? (treated.x + control.x) / count : 0
  return {
    treated: adjust(ofTreated, theta, meanX),
    control: adjust(ofControl, theta, meanX),
    raw: { treated: adjust(ofTreated, 0, meanX), control: adjust(ofControl, 0, meanX) },
    theta,
    varianceReduction: sxx > 0 && syy > 0 ? sxy ** 2 / (sxx * syy) : 0,
  }
}

type Centred = ReturnType<typeof centre>

function centre({ count, x, xx, y, yy, xy }: GroupMoments) {
  const n = Math.max(1, count)
  return {
    count,
    meanX: x / n,
    meanY: y / n,
    // A rounding error may leave the sum of squares of equal values below 0.
    sxx: Math.max(0, xx - (x * x) / n),
    syy: Math.max(0, yy - (y * y) / n),
    sxy: xy - (x * y) / n,
  }
}

function adjust({ count, meanX, meanY, sxx, syy, sxy }: Centred, theta: number, allX: number): MeanSample {
  const squares = Math.max(0, syy - 2 * theta * sxy + theta * theta * sxx)
  return { count, mean: meanY - theta * (meanX - allX), variance: count > 1 ? squares / (count - 1) : 0 }
}
