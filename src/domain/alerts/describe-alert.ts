import type { Format } from '@/domain/format/create-format'
import { formatFigure } from '@/domain/format/figure'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import type { LocalDate } from '@/domain/time/local-date'
import type { AlertDetail } from './alert-event'
import { shownEdges, WATCHED } from './watched-figures'

/** A translator of `messages/<language>/letters.json`. */
export type LetterWords = (key: string, values?: Record<string, string | number>) => string

/** An alert in a sentence of a person's language. `period` is the first day of its week, or the day of the data a verdict stands on. */
export function describeAlert(
  words: LetterWords,
  format: Format,
  { detail, period }: { detail: AlertDetail; period: LocalDate },
  currency: string,
): string {
  if (detail.kind === 'stale') {
    const { lastOrderDay, silentDays: days, usualDays: usual } = detail
    return words('alert.stale', { day: format.day(lastOrderDay), days, usual: format.number(usual) })
  }
  if (detail.kind === 'programmeTest') {
    return words(`alert.test.${detail.verdict}`, { name: detail.name, day: format.day(period) })
  }
  const { figure, outside, value } = detail
  const { low, high } = shownEdges(figure, detail)
  const { unit } = WATCHED[figure]
  const write = (amount: number) => formatFigure(format, amount, unit, currency)
  return words(`alert.${outside}`, {
    figure: words(`figure.${figure}`),
    days: format.dayRange(period, bucketLastDay(bucketIndexOf(period, 'week'), 'week')),
    value: write(value),
    low: write(low),
    high: write(high),
  })
}
