import type { LocalDate } from '@/domain/time/local-date'
import type { EffectInterval } from './test-intervals'

/** METRICS "A programme test": `notEnough` is "not enough data yet"; `mismatch` means that none can be given. */
export type VerdictName = 'works' | 'doesNot' | 'notEnough' | 'mismatch'

export interface Verdict {
  name: VerdictName
  /** Which interval gave it; null where none did. */
  by: 'interim' | 'final' | null
  /** The last day of the data it stands on; of `notEnough` before the end: when there will be one. */
  day: LocalDate | null
  /** Works, but by less than the smallest worthwhile effect. */
  isBelowWorthwhile: boolean
}

/** An earlier verdict by the interim interval. */
export interface StandingVerdict extends Verdict {
  by: 'interim'
}

export interface VerdictBasis {
  interim: EffectInterval | null
  final: EffectInterval | null
  smallestEffectMinor: number
  isMismatch: boolean
  /** The last day of the weeks that are over, and of the test. */
  day: LocalDate | null
  endsOn: LocalDate
  /** The first that an earlier look gave. */
  standing: StandingVerdict | null
}

/**
 * The verdict of a look: before the end by the interim interval alone, at the end by the final one, unless an interim
 * verdict was given, which stands. *Works* = lower bound > 0; *does not* = upper bound < the smallest worthwhile effect.
 * Both can hold at once: the programme then works, by less than was worthwhile. Groups of the wrong size give none.
 */
export function judgeTest(basis: VerdictBasis): Verdict {
  const none = { by: null, isBelowWorthwhile: false } as const
  if (basis.isMismatch) return { ...none, name: 'mismatch', day: null }
  if (basis.standing) return basis.standing
  const by = basis.final ? 'final' : 'interim'
  const interval = basis.final ?? basis.interim
  const name = interval && judgeInterval(interval, basis.smallestEffectMinor)
  if (interval && name) {
    return {
      name,
      by,
      day: basis.day,
      isBelowWorthwhile: name === 'works' && interval.high < basis.smallestEffectMinor,
    }
  }
  return { ...none, name: 'notEnough', day: basis.final ? null : basis.endsOn }
}

function judgeInterval({ low, high }: EffectInterval, smallestEffectMinor: number): 'works' | 'doesNot' | null {
  if (low > 0) return 'works'
  return high < smallestEffectMinor ? 'doesNot' : null
}
