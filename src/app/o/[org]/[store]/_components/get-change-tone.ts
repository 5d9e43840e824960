import type { Change } from '@/domain/change'

/** § A growth, or points, that would be written as nought is no news. */
const UNSEEN = 0.0005

/** Whether a change is good news, bad news or neither, by the direction that is good for the figure. */
export function getChangeTone(change: Change, goodDirection: 'up' | 'down' | null): 'good' | 'bad' | 'neutral' {
  const size = change.kind === 'growth' ? change.share : change.difference
  if (goodDirection === null || Math.abs(size) < UNSEEN) return 'neutral'
  return change.difference > 0 === (goodDirection === 'up') ? 'good' : 'bad'
}
