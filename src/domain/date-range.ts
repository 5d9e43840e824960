import type { RangePreset } from './report-filter'
import { bucketFirstDay, bucketIndexOf, bucketLastDay } from './time/bucket'
import { addDays, type LocalDate } from './time/local-date'

/** Local days, both included. */
export interface DayRange {
  from: LocalDate
  to: LocalDate
}

/**
 * The days a preset stands for on an as-of day, both included. "Last N days" end on that day; of a running month, quarter or
 * year the part up to it; the last 12 whole months end with the last month that is over.
 */
export function resolveRangePreset(preset: RangePreset, asOf: LocalDate): DayRange {
  const month = bucketIndexOf(asOf, 'month')
  const quarter = bucketIndexOf(asOf, 'quarter')
  const isMonthOver = bucketLastDay(month, 'month') <= asOf
  const lastWhole = isMonthOver ? month : month - 1
  switch (preset) {
    case 'last30':
      return { from: addDays(asOf, -29), to: asOf }
    case 'last90':
      return { from: addDays(asOf, -89), to: asOf }
    case 'last365':
      return { from: addDays(asOf, -364), to: asOf }
    case 'thisMonth':
      return { from: bucketFirstDay(month, 'month'), to: asOf }
    case 'lastMonth':
      return { from: bucketFirstDay(month - 1, 'month'), to: bucketLastDay(month - 1, 'month') }
    case 'thisQuarter':
      return { from: bucketFirstDay(quarter, 'quarter'), to: asOf }
    case 'lastQuarter':
      return { from: bucketFirstDay(quarter - 1, 'quarter'), to: bucketLastDay(quarter - 1, 'quarter') }
    case 'thisYear':
      return { from: bucketFirstDay(bucketIndexOf(asOf, 'year'), 'year'), to: asOf }
    case 'last12Months':
      return { from: bucketFirstDay(lastWhole - 11, 'month'), to: bucketLastDay(lastWhole, 'month') }
  }
}
