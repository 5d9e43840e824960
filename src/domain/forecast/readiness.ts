import { addDays, addMonths, daysBetween, type LocalDate } from '@/domain/time/local-date'

/** § Least data of a forecast; below, the page says what is missing instead of a figure. */
export const FORECAST_MINIMUM = { historyMonths: 6, buyers: 500, repeaters: 100 } as const

/** The pace at which customers came lately foretells when there will be enough of them. */
const PACE_DAYS = 90

export interface ForecastData {
  /** First local order day and as-of; null without orders. */
  firstDay: LocalDate | null
  asOf: LocalDate
  /** Identified customers (guests out), and those of them with two order days or more. */
  buyers: number
  repeaters: number
  /** How many of each there were 90 days before as-of. */
  buyersBefore: number
  repeatersBefore: number
}

export interface Requirement {
  kind: 'historyMonths' | 'buyers' | 'repeaters'
  have: number
  need: number
  isMet: boolean
  /** The day on which it will be met, at the pace of the last 90 days; null if met already or not foreseeable. */
  readyOn: LocalDate | null
}

export interface ForecastReadiness {
  isReady: boolean
  requirements: Requirement[]
  /** The last of the days, if every unmet requirement has one. */
  readyOn: LocalDate | null
}

/** Is there enough to fit a model, what is missing, and when will it be there? */
export function assessReadiness(data: ForecastData): ForecastReadiness {
  const requirements = [
    assessHistory(data),
    assessCount('buyers', data.buyers, data.buyersBefore, data.asOf),
    assessCount('repeaters', data.repeaters, data.repeatersBefore, data.asOf),
  ]
  const days = requirements.filter(({ isMet }) => !isMet).map(({ readyOn }) => readyOn)
  const known = days.filter((day) => day !== null).sort()
  return {
    isReady: days.length === 0,
    requirements,
    readyOn: known.length === days.length ? (known.at(-1) ?? null) : null,
  }
}

function assessHistory({ firstDay, asOf }: ForecastData): Requirement {
  const need = FORECAST_MINIMUM.historyMonths
  const readyOn = firstDay === null ? null : addMonths(firstDay, need)
  const isMet = readyOn !== null && readyOn <= asOf
  let have = 0
  while (firstDay !== null && addMonths(firstDay, have + 1) <= asOf && have < need) have++
  return { kind: 'historyMonths', have, need, isMet, readyOn: isMet ? null : readyOn }
}

function assessCount(kind: 'buyers' | 'repeaters', have: number, before: number, asOf: LocalDate): Requirement {
  const need = FORECAST_MINIMUM[kind]
  const isMet = have >= need
  const perDay = (have - before) / PACE_DAYS
  const readyOn = isMet || !(perDay > 0) ? null : addDays(asOf, Math.ceil((need - have) / perDay))
  // A pace of one in a month would foretell years: no date is more honest than that one.
  const isForeseeable = readyOn !== null && daysBetween(asOf, readyOn) <= 2 * 365
  return { kind, have, need, isMet, readyOn: isForeseeable ? readyOn : null }
}
