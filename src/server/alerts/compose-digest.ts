import type { LetterWords } from '@/domain/alerts/describe-alert'
import type { Change } from '@/domain/change'
import type { DigestFigure } from '@/domain/digest/build-digest'
import { formatFigure } from '@/domain/format/figure'
import { composeLetter, type Letter, type LetterRow } from '@/server/mail/compose-letter'
import type { StoreContext } from '@/server/services/store/store-context'
import type { Subscriber } from './subscribers'
import type { Digest } from './write-digest'

/** The letter of a digest whose alerts are sentences already. */
export function composeDigest(
  reader: Subscriber,
  { name, currency }: StoreContext,
  digest: Omit<Digest, 'alerts'> & { alerts: string[] },
  url: string,
): Letter {
  const { words, format, locale, footer } = reader
  const { kind, periods, figures, yearMarginMinor, maximumCacMinor, alerts } = digest
  const { from, to } = periods.period
  const days = format.dayRange(from, to)
  const month = capitalise(format.month(from.slice(0, 7), 'long'))
  const revenue = figures.find((figure) => figure.name === 'revenue')
  const hasOrders = figures.some((figure) => figure.name === 'orders' && (figure.value ?? 0) > 0)
  const heading = kind === 'weekly' ? 'digest.headingWeekly' : 'digest.headingMonthly'
  const worth =
    yearMarginMinor !== null && maximumCacMinor !== null
      ? words('digest.worth', {
          ltv: format.moneyFitted(yearMarginMinor, currency),
          cac: format.moneyFitted(maximumCacMinor, currency),
        })
      : ''
  return composeLetter({
    locale,
    subject: words(kind === 'weekly' ? 'digest.subjectWeekly' : 'digest.subjectMonthly', { store: name, days, month }),
    heading: hasOrders
      ? words(heading, { days, month, revenue: formatFigure(format, revenue?.value ?? null, 'money', currency) })
      : words('digest.headingNone', { days }),
    paragraphs: [
      words('digest.compared', { than: words(`than.${kind}.previous`) }),
      ...(worth ? [worth] : []),
      ...(alerts.length > 0 ? [words('digest.alerts'), ...alerts] : [words('digest.quiet')]),
    ],
    rows: figures.map((figure) => writeRow(reader, figure, kind, currency)),
    action: { label: words('digest.open', { store: name }), url },
    footer,
  })
}

function writeRow(
  { words, format }: Subscriber,
  figure: DigestFigure,
  kind: Digest['kind'],
  currency: string,
): LetterRow {
  const { name, unit, value } = figure
  const write = (change: Change | null, to: 'previous' | 'yearAgo') =>
    change
      ? describeChange(words, change, `${kind}.${to}`, (difference) => ({
          share: format.share(difference, 1, true),
          points: format.points(difference, 1),
          plain: formatFigure(format, difference, unit, currency),
        }))
      : ''
  return {
    label: words(`figure.${name}`),
    value: formatFigure(format, value, unit, currency),
    note: [write(figure.toPrevious, 'previous'), write(figure.toYearAgo, 'yearAgo')].filter(Boolean).join('; '),
  }
}

function describeChange(
  words: LetterWords,
  change: Change,
  to: string,
  write: (value: number) => { share: string; points: string; plain: string },
): string {
  const than = words(`than.${to}`)
  const when = words(`when.${to}`)
  if (change.difference === 0) return words('change.same', { when })
  if (change.kind === 'growth') return words('change.growth', { share: write(change.share).share, than })
  if (change.kind === 'points') return words('change.points', { points: write(change.difference).points, than })
  if (change.kind === 'new') return words('change.new', { when })
  return words('change.difference', { difference: write(change.difference).plain, than })
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
