import { type ExpectedBand, expectBand } from './expected-band'
import { WATCHED, WATCHED_FIGURES, type WatchedFigure, type WeekSums } from './watched-figures'

/** METRICS "Intervals, significance, alerts": robust standard deviations on either side, unless a person says otherwise. */
export const BAND_WIDTH = 3

/** Whether a figure is watched, and how narrowly. */
export interface WatchSetting {
  isOn: boolean
  /** Robust standard deviations. */
  band: number
}

export interface WatchedWeek {
  week: number
  value: number | null
}

/** A watched figure: its weeks, and how the last whole week stands to what was expected of it. */
export interface FigureWatch {
  figure: WatchedFigure
  setting: WatchSetting
  weeks: WatchedWeek[]
  /** Null while the history is too short, or the week has no value to compare. */
  band: ExpectedBand | null
  /** Null inside the band, and where there is none. */
  outside: 'below' | 'above' | null
}

/**
 * Each watched figure over the whole weeks of a store (ascending, without gaps; the last one is judged). A figure outside
 * its band is out on either side: good news is news too.
 */
export function watchFigures(
  weeks: readonly WeekSums[],
  settings: Partial<Record<WatchedFigure, WatchSetting>>,
): FigureWatch[] {
  return WATCHED_FIGURES.map((figure) => {
    const setting = settings[figure] ?? { isOn: true, band: BAND_WIDTH }
    const values = weeks.map((week) => ({ week: week.week, value: WATCHED[figure].of(week) }))
    const band = expectBand(
      values.map(({ value }) => value),
      setting.band,
    )
    const last = values.at(-1)?.value ?? null
    return { figure, setting, weeks: values, band, outside: placeOf(last, band) }
  })
}

function placeOf(value: number | null, band: ExpectedBand | null): FigureWatch['outside'] {
  if (value === null || band === null) return null
  if (value < band.low) return 'below'
  return value > band.high ? 'above' : null
}

/** Weeks between the first and the last, those without an order filled with zeros. */
export function fillWeeks(weeks: readonly WeekSums[], first: number, last: number): WeekSums[] {
  const known = new Map(weeks.map((week) => [week.week, week]))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const week = first + index
    return known.get(week) ?? { ...NO_ORDERS, week }
  })
}

const NO_ORDERS: Omit<WeekSums, 'week'> = {
  orders: 0,
  newCustomers: 0,
  grossMinor: 0n,
  refundMinor: 0n,
  revenueMinor: 0n,
  returningRevenueMinor: 0n,
}
