'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { chooseCurveRows } from '@/components/charts/prepare-cohort-curves'
import { useFormat } from '@/components/format/use-format'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { Skeleton } from '@/components/ui/skeleton'
import type { CohortViewProps } from './grid-view'

const CohortCurvesChart = dynamic(() => import('@/components/charts/cohort-curves-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-[23.75rem] w-full" />,
})

/** The grid's rows as lines by age; which of them, a person picks. */
export function CurvesView({ report, switches, places, currency }: CohortViewProps) {
  const words = useTranslations('cohorts')
  const format = useFormat()
  const keys = chooseCurveRows(report, switches.pick)
  const able = report.rows.filter(({ kind }) => kind !== 'others')
  const names = able.filter(({ key }) => keys.includes(key)).map((row) => places.row(row))
  const toggle = (key: string) =>
    switches.setSwitches({ pick: keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key] })
  return (
    <section>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 className="text-[0.9375rem] font-semibold first-letter:uppercase">
          {words('curves.title', { measure: words(`grid.measure.${report.measure}`) })}
        </h2>
        <Popover
          label={words('curves.pick')}
          trigger={
            <FilterChip
              name={words('curves.pick')}
              value={names.length > 3 ? format.number(names.length) : names.join(', ')}
            />
          }
        >
          <fieldset className="flex max-h-72 w-64 flex-col overflow-y-auto">
            <legend className="sr-only">{words('curves.pick')}</legend>
            {able.toReversed().map((row) => (
              <label
                key={row.key}
                className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
              >
                <input
                  type="checkbox"
                  checked={keys.includes(row.key)}
                  onChange={() => toggle(row.key)}
                  className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
                />
                <span className="min-w-0 flex-1 truncate">{places.row(row)}</span>
                <span className="text-fine text-muted">{format.number(row.size)}</span>
              </label>
            ))}
          </fieldset>
        </Popover>
      </div>
      {keys.length === 0 ? (
        <p className="text-ink-2">{words('curves.none')}</p>
      ) : (
        <>
          <CohortCurvesChart report={report} keys={keys} places={places} currency={currency} />
          {report.curve.cohorts > 0 && (
            <p className="mt-3 max-w-headline text-fine text-muted">
              {words('curves.averageNote', { cohorts: report.curve.cohorts })}
            </p>
          )}
        </>
      )}
    </section>
  )
}
