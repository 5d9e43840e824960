import { chiSquareTail } from '@/domain/stats/distributions'

/** METRICS "A programme test": below it there is no verdict. */
const MISMATCH_BELOW = 0.001

export interface SampleRatio {
  treated: number
  control: number
  expectedTreated: number
  pValue: number
  isMismatch: boolean
}

/**
 * Whether the groups are as large as they were drawn: Pearson's χ² with one degree of freedom against the planned share
 * (Fabijan et al. 2019, "Diagnosing sample ratio mismatch"). An even draw of 821 588 and 815 482 has p ≈ 1.8·10⁻⁶.
 */
export function checkSampleRatio(treated: number, control: number, treatedShare: number): SampleRatio {
  const total = treated + control
  const expectedTreated = total * treatedShare
  const expectedControl = total - expectedTreated
  const distance =
    expectedTreated > 0 && expectedControl > 0
      ? (treated - expectedTreated) ** 2 / expectedTreated + (control - expectedControl) ** 2 / expectedControl
      : 0
  const pValue = Math.min(1, Math.max(0, chiSquareTail(distance, 1)))
  return { treated, control, expectedTreated, pValue, isMismatch: pValue < MISMATCH_BELOW }
}
