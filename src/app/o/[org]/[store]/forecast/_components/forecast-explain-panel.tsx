'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CopyLink } from '@/components/explain/copy-link'
import { useFormat } from '@/components/format/use-format'
import type { FittedForecast } from '@/domain/forecast-report'
import { type ExplainedFigure, type ExplainedLine, prepareExplanation } from './prepare-explanation'

interface ForecastExplainPanelProps {
  id: ExplainedFigure
  forecast: FittedForecast
  currency: string
}

/** "How is this computed?" of a foretold figure: the formula, the store's own figures, the way to the methods. */
export function ForecastExplainPanel({ id, forecast, currency }: ForecastExplainPanelProps) {
  const words = useTranslations('forecast.explain')
  const explainWords = useTranslations('explain')
  const format = useFormat()
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-[0.9375rem] font-semibold">{words(`${id}.title`)}</h2>
      <p className="rounded-lg bg-wash px-3 py-2.5">{words(`${id}.formula`)}</p>
      <p className="text-fine text-ink-2">{words(`${id}.note`)}</p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-fine">
        {prepareExplanation(id, forecast).map((line) => (
          <Line key={line.input} line={line} currency={currency} />
        ))}
      </dl>
      <p className="text-fine text-muted">
        {explainWords('asOf', { date: format.day(forecast.asOf) })}{' '}
        <Link href="?view=model#methods" className="quiet-link">
          {words('methods')}
        </Link>
      </p>
      <CopyLink id={id} />
    </div>
  )
}

function Line({ line, currency }: { line: ExplainedLine; currency: string }) {
  const words = useTranslations('forecast')
  const format = useFormat()
  const write = () => {
    switch (line.unit) {
      case 'model':
        return words(`model.${line.value}`)
      case 'money':
        return format.money(Math.round(line.value), currency)
      case 'share':
        return format.share(line.value)
      case 'count':
        return format.number(Math.round(line.value))
      case 'parameter':
        return format.number(line.value, 3)
    }
  }
  return (
    <>
      <dt className="text-ink-2">{line.unit === 'parameter' ? line.input : words(`explain.input.${line.input}`)}</dt>
      <dd className="text-right font-emphasis text-ink">{write()}</dd>
    </>
  )
}
