import type { Rhythm } from './behaviour'
import type { CalendarDay } from './calendar'

/** The store's own time, in which customers buy at an even rate: busy days are long. Its average day over a year is 1. */
export interface RhythmClock {
  /** Length of each calendar day. */
  lengths: Float64Array
  /** The store's time at the start of each calendar day; one more entry for the end. */
  starts: Float64Array
}

/** The clock of a calendar. */
export function buildRhythmClock(days: readonly CalendarDay[], rhythm: Rhythm): RhythmClock {
  const monthMean = mean(rhythm.months)
  const weekdayMean = mean(rhythm.weekdays)
  const lengths = new Float64Array(days.length)
  const starts = new Float64Array(days.length + 1)
  days.forEach((day, index) => {
    const monthFactor = (rhythm.months[day.month % 12] ?? 0) / monthMean
    const length = (monthFactor * (rhythm.weekdays[day.weekday] ?? 0)) / weekdayMean
    lengths[index] = length
    starts[index + 1] = (starts[index] ?? 0) + length
  })
  return { lengths, starts }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The calendar day that holds an instant of the store's time; null after the last. Searched from a day known to be earlier. */
export function findDay(clock: RhythmClock, time: number, fromDay: number): number | null {
  const { starts } = clock
  let low = fromDay
  let high = starts.length - 1
  if (time >= (starts[high] ?? 0)) return null
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  return low
}
