import { restoreModel } from './forecast/fits/fitted-model'
import type { FittedForecast } from './forecast-report'
import { addDays, addMonths, daysBetween, type LocalDate } from './time/local-date'

/** § Months shown of a long life: the latest. */
const MAX_MONTHS = 60

/**
 * P(alive) at the end of each month since the first order day and at as-of, by the fit of today: what the model would have
 * said of this customer, had it stood then with what it has learnt since. `days` are the distinct order days, ascending.
 */
export function computeAliveHistory(
  { chosen, trials }: Pick<FittedForecast, 'chosen' | 'trials'>,
  days: readonly LocalDate[],
  asOf: LocalDate,
): { day: LocalDate; pAlive: number }[] {
  const parameters = trials.find(({ model }) => model === chosen.model)?.parameters
  const [first] = days
  if (!parameters || first === undefined) return []
  const model = restoreModel(chosen.model, parameters)
  return listMonthEnds(first, asOf)
    .slice(-MAX_MONTHS)
    .map((day) => {
      const known = days.filter((one) => one <= day)
      const recencyWeeks = daysBetween(first, known.at(-1) ?? first) / 7
      return { day, pAlive: model.pAlive(known.length - 1, recencyWeeks, daysBetween(first, day) / 7) }
    })
}

function listMonthEnds(from: LocalDate, to: LocalDate): LocalDate[] {
  const ends: LocalDate[] = []
  let monthStart = `${from.slice(0, 7)}-01`
  for (;;) {
    monthStart = addMonths(monthStart, 1)
    const end = addDays(monthStart, -1)
    if (end >= to) return [...ends, to]
    ends.push(end)
  }
}
