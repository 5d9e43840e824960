'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Format } from '@/domain/format/create-format'
import { getMetric } from '@/domain/metrics/catalogue'
import { type ExplainedInput, explainOverview } from '@/domain/metrics/explain'
import type { MetricId, MetricUnit } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { CopyLink } from './copy-link'
import { prepareSubstitution } from './prepare-substitution'
import { RowsBehind } from './rows-behind'

interface ExplainPanelProps {
  id: MetricId
  overview: Overview
  /** The age of which the page's realised LTV speaks. */
  ageMonths: number | null
  currency: string
}

/** "How is this computed?": the formula, the same with the store's figures, what went into it. */
export function ExplainPanel({ id, overview, ageMonths, currency }: ExplainPanelProps) {
  const words = useTranslations('explain')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const format = useFormat()
  const entry = getMetric(id)
  const substitution = prepareSubstitution(id, overview, ageMonths)
  const write = (value: number, unit: MetricUnit) => formatFigure(value, unit, currency, format)
  const inputs = explainOverview(id, overview)
  const left = overview.quality.excludedOrders.reduce((sum, one) => sum + one.orders, 0)
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-[0.9375rem] font-semibold">{words('about', { name: entry.name[locale] })}</h2>
      <div className="rounded-lg bg-wash px-3 py-2.5">
        <p>{entry.formula[locale]}</p>
        {substitution && (
          <p className="mt-1">
            {write(substitution.left.value, substitution.left.unit)} ÷{' '}
            {write(substitution.right.value, substitution.right.unit)} ={' '}
            <strong className="whitespace-nowrap font-semibold">
              {write(substitution.result.value, substitution.result.unit)}
            </strong>
          </p>
        )}
      </div>
      <p className="text-fine text-ink-2">{entry.note[locale]}</p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-fine">
        {inputs.map((input) => (
          <InputLine key={input.label.en} input={input} locale={locale} currency={currency} />
        ))}
      </dl>
      <p className="text-fine text-muted">
        {words('asOf', { date: format.day(overview.asOf) })} {left > 0 && words('leftOut', { count: left })}
      </p>
      <RowsBehind />
      <CopyLink id={id} />
    </div>
  )
}

interface InputLineProps {
  input: ExplainedInput
  locale: 'en' | 'ru'
  currency: string
}

function InputLine({ input, locale, currency }: InputLineProps) {
  const format = useFormat()
  const { value, unit } = input
  return (
    <>
      <dt className="text-ink-2">{input.label[locale]}</dt>
      <dd className="text-right font-emphasis text-ink">
        {typeof value === 'string' || unit === 'text'
          ? formatText(value, format)
          : formatFigure(value, unit, currency, format)}
      </dd>
    </>
  )
}

function formatFigure(value: number | null, unit: MetricUnit, currency: string, format: Format): string {
  if (value === null) return '—'
  if (unit === 'money') return format.money(value, currency)
  if (unit === 'share') return format.share(value)
  if (unit === 'ratio') return format.number(value, Number.isInteger(value) ? 0 : 2)
  return format.number(value, Number.isInteger(value) ? 0 : 1)
}

function formatText(value: string | number | null, format: Format): string {
  const text = String(value ?? '—')
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.day(text)
  return /^\d{4}-\d{2}$/.test(text) ? format.month(text) : text
}
