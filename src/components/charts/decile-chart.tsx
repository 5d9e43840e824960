'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Backtest } from '@/domain/forecast-report'
import { ChartTable } from './chart-table'

/** Calibration: in ten groups by what was foretold, the orders per customer foretold (ring) and those that came (dot). */
export default function DecileChart({ deciles }: { deciles: Backtest['deciles'] }) {
  const words = useTranslations('charts.deciles')
  const format = useFormat()
  const rows = deciles.map((decile, index) => ({
    group: index + 1,
    predicted: decile.customers > 0 ? decile.predictedOrders / decile.customers : 0,
    actual: decile.customers > 0 ? decile.actualOrders / decile.customers : 0,
  }))
  const most = Math.max(Number.MIN_VALUE, ...rows.flatMap((row) => [row.predicted, row.actual]))
  const at = (value: number) => `clamp(5px, ${(value / most) * 100}%, calc(100% - 5px))`
  const summary = words('summary')
  return (
    <>
      <div className="mb-2 flex gap-4 text-fine">
        <span className="flex items-center gap-1.5 text-accent">
          <span className="size-2.5 rounded-full bg-accent" />
          {words('actual')}
        </span>
        <span className="flex items-center gap-1.5 text-ink-2">
          <span className="size-2.5 rounded-full border-2 border-ink-2" />
          {words('predicted')}
        </span>
      </div>
      <div role="img" aria-label={summary} className="flex flex-col">
        {rows.map((row) => (
          <div key={row.group} className="grid grid-cols-[5.5rem_1fr] items-center gap-3">
            <span className="text-fine text-ink-2">
              {row.group === 1 ? words('lowest') : row.group === rows.length ? words('highest') : row.group}
            </span>
            <span className="relative h-6">
              <span className="absolute inset-x-0 top-1/2 border-t border-line" />
              <span
                className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
                style={{ left: at(row.actual) }}
              />
              <span
                className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink-2"
                style={{ left: at(row.predicted) }}
              />
            </span>
          </div>
        ))}
      </div>
      <ChartTable
        caption={summary}
        head={[words('group'), words('predicted'), words('actual')]}
        rows={rows.map((row) => [
          format.number(row.group),
          format.number(row.predicted, 2),
          format.number(row.actual, 2),
        ])}
      />
    </>
  )
}
