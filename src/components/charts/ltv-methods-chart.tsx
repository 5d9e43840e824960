'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { LtvSummary } from '@/domain/ltv'
import { ChartTable } from './chart-table'
import { type LtvMethodRow, prepareLtvMethods } from './prepare-ltv-methods'

interface LtvMethodsChartProps {
  ltv: LtvSummary
  ageMonths: number | null
  currency: string
}

/** The four methods as dots on one scale; a method without a value says what it still needs. */
export default function LtvMethodsChart({ ltv, ageMonths, currency }: LtvMethodsChartProps) {
  const words = useTranslations('charts.methods')
  const format = useFormat()
  const rows = prepareLtvMethods(ltv, ageMonths ?? 0)
  const reasons = {
    realised: ltv.realised.reason ?? 'noData',
    predicted: ltv.predicted.reason ?? 'noData',
    formulaSimple: ltv.formulaSimple.reason ?? 'noData',
    formulaFull: ltv.formulaFull.reason ?? 'noData',
  } as const
  const nameOf = (row: LtvMethodRow) =>
    row.method === 'realised'
      ? ageMonths === null
        ? words('realisedNone')
        : words('realised', { months: ageMonths })
      : row.method === 'predicted' && row.valueMinor !== null
        ? words('predictedAt', { months: row.ageMonths ?? ltv.predicted.ageMonths })
        : words(row.method)
  const textOf = (row: LtvMethodRow) =>
    row.valueMinor === null ? words(reasons[row.method]) : format.money(row.valueMinor, currency)
  const { cacMinor } = ltv.formulaFull
  const cacNote =
    cacMinor === null ? words('beforeCac') : words('afterCac', { value: format.money(cacMinor, currency) })
  const spokenOf = (row: LtvMethodRow) =>
    row.range === null
      ? textOf(row)
      : words('withRange', {
          value: textOf(row),
          low: format.money(row.range.lowMinor, currency),
          high: format.money(row.range.highMinor, currency),
        })
  const summary = words('summary', { list: rows.map((row) => `${nameOf(row)}: ${spokenOf(row)}`).join('; ') })
  return (
    <>
      <div role="img" aria-label={summary} className="flex flex-col gap-1">
        {rows.map((row) => (
          <div key={row.method} className="grid grid-cols-[minmax(0,9.5rem)_1fr] items-center gap-4 py-1">
            <div className="text-[0.8125rem] leading-4 text-ink-2">
              {nameOf(row)}
              {row.method === 'formulaFull' && ltv.formulaFull.reason === null && (
                <span className="block text-fine text-muted">{cacNote}</span>
              )}
            </div>
            <div className="relative h-9">
              <div className="absolute inset-x-0 top-6 border-t border-line" />
              {row.range && (
                <div
                  className="absolute top-6 h-1.5 -translate-y-1/2 rounded-full bg-accent/30"
                  style={{ left: `${row.range.from * 100}%`, width: `${(row.range.to - row.range.from) * 100}%` }}
                />
              )}
              <Dot row={row} text={textOf(row)} />
            </div>
          </div>
        ))}
      </div>
      <ChartTable
        caption={summary}
        head={[words('method'), words('value')]}
        rows={rows.map((row) => [nameOf(row), spokenOf(row)])}
      />
    </>
  )
}

function Dot({ row, text }: { row: LtvMethodRow; text: string }) {
  if (row.at === null) {
    return <span className="absolute left-0 top-4 bg-page pr-2 text-fine text-muted">{text}</span>
  }
  const isFact = row.method === 'realised' || row.method === 'predicted'
  return (
    <>
      <span
        className="absolute top-0 whitespace-nowrap text-fine font-emphasis text-ink"
        style={{ left: `${row.at * 100}%`, transform: `translateX(-${row.at * 100}%)` }}
      >
        {text}
      </span>
      <span
        className={`absolute top-6 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 ${isFact ? 'bg-accent' : 'bg-page'} ${row.isTrusted ? 'border-accent' : 'border-ink-3'}`}
        style={{ left: `clamp(5px, ${row.at * 100}%, calc(100% - 5px))` }}
      />
    </>
  )
}
