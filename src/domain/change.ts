/**
 * How a figure moved against an earlier period (METRICS "Change"). `growth`: from more than 0, with the relative change.
 * `difference`: from below 0, or from 0 downwards, where a relative one would mean nothing. `points`: of a ratio. `new`: from exactly
 * 0 upwards. `same`: 0 both times.
 */
export type Change =
  | { kind: 'growth'; difference: number; share: number }
  | { kind: 'difference'; difference: number }
  | { kind: 'points'; difference: number }
  | { kind: 'new'; difference: number }
  | { kind: 'same'; difference: 0 }

/** An amount grows by a share of itself, a ratio moves in points. */
export type ChangeScale = 'amount' | 'ratio'

/** The change of a figure from `before` to `now`; null where either has no value. Example: 80 → 100 grows by 0.25. */
export function computeChange(now: number | null, before: number | null, scale: ChangeScale): Change | null {
  if (now === null || before === null) return null
  const difference = now - before
  if (scale === 'ratio') return { kind: 'points', difference }
  if (before > 0) return { kind: 'growth', difference, share: difference / before }
  if (before === 0 && now === 0) return { kind: 'same', difference: 0 }
  return before === 0 && now > 0 ? { kind: 'new', difference } : { kind: 'difference', difference }
}
