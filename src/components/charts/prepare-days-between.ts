import type { Descriptive } from '@/domain/descriptive'
import { prepareTicks } from './prepare-ticks'

export interface DaysBetweenPicture {
  p25: number
  median: number
  p75: number
  gaps: number
  /** Places along the strip, 0–1. */
  at: { p25: number; median: number; p75: number }
  ticks: { value: number; at: number }[]
}

/** The strip of quartiles of days between orders; null where no customer has ordered twice. */
export function prepareDaysBetween(days: Descriptive['daysBetweenOrders']): DaysBetweenPicture | null {
  const { p25, median, p75, gaps } = days
  if (p25 === null || median === null || p75 === null) return null
  // A quarter of the room is left beyond the third quartile: the longest gaps lie there, unbounded.
  const ticks = prepareTicks(Math.max(1, p75 * 1.25))
  const end = ticks.at(-1) || 1
  return {
    p25,
    median,
    p75,
    gaps,
    at: { p25: p25 / end, median: median / end, p75: p75 / end },
    ticks: ticks.map((value) => ({ value, at: value / end })),
  }
}
