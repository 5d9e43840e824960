'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { AovBand } from '@/domain/descriptive'
import { ChartTable } from './chart-table'
import { prepareAovBands } from './prepare-aov-bands'

interface AovBandsChartProps {
  bands: AovBand[]
}

/** Customers by their own average order: how many they are against what they bring. */
export default function AovBandsChart({ bands }: AovBandsChartProps) {
  const words = useTranslations('charts.bands')
  const format = useFormat()
  const rows = prepareAovBands(bands)
  const list = rows.map(
    (row) =>
      `${words(row.band)}: ${format.share(row.customersShare)} ${words('customers')}, ${format.share(row.revenueShare)} ${words('revenue')}`,
  )
  const summary = words('summary', { list: list.join('; ') })
  return (
    <>
      <div role="img" aria-label={summary} className="flex flex-col gap-3">
        {rows.map((row) => (
          <div key={row.band} className="grid grid-cols-[7rem_1fr] items-center gap-4">
            <div className="text-[0.8125rem] text-ink-2">{words(row.band)}</div>
            <div className="flex flex-col gap-0.5">
              <Bar
                length={row.customersLength}
                className="bg-ink-3/30"
                label={`${format.share(row.customersShare)} ${words('customers')}`}
                labelClass="text-muted"
              />
              <Bar
                length={row.revenueLength}
                className="bg-accent/85"
                label={`${format.share(row.revenueShare)} ${words('revenue')}`}
                labelClass="text-ink font-emphasis"
              />
            </div>
          </div>
        ))}
      </div>
      <ChartTable
        caption={summary}
        head={[words('band'), words('count'), words('customersShare'), words('revenueShare')]}
        rows={rows.map((row) => [
          words(row.band),
          format.number(row.customers),
          format.share(row.customersShare),
          format.share(row.revenueShare),
        ])}
      />
    </>
  )
}

interface BarProps {
  length: number
  className: string
  label: string
  labelClass: string
}

/** The bar leaves room for its label: the longest takes 60 % of the row. */
function Bar({ length, className, label, labelClass }: BarProps) {
  return (
    <div className="flex h-[1.125rem] items-center gap-2">
      <div className={`h-3 rounded-[1px] ${className}`} style={{ width: `${Math.max(length * 60, 0.5)}%` }} />
      <span className={`whitespace-nowrap text-fine ${labelClass}`}>{label}</span>
    </div>
  )
}
