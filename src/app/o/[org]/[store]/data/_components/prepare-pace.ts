import type { ImportProgress } from '@/domain/imports'

export interface Pace {
  rowsPerSecond: number
  secondsLeft: number
}

/** § Before it a pace says nothing. */
const SECONDS_MIN = 2

/** How fast the step of an import goes and how long it still takes; null where that cannot be told yet. */
export function preparePace({ done, total, since }: ImportProgress, nowMs: number): Pace | null {
  if (!since || done <= 0 || total <= done) return null
  const seconds = (nowMs - Date.parse(since)) / 1000
  if (!(seconds >= SECONDS_MIN)) return null
  const rowsPerSecond = done / seconds
  return { rowsPerSecond: Math.round(rowsPerSecond), secondsLeft: Math.ceil((total - done) / rowsPerSecond) }
}
