'use client'
import { useTranslations } from 'next-intl'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { SelectField } from '@/components/ui/select-field'
import { Table } from '@/components/ui/table'
import { type Benchmark, type BenchmarkMeasure, listBenchmarks, NICHES } from '@/domain/benchmarks'
import type { Descriptive } from '@/domain/descriptive'
import type { MetricId } from '@/domain/metrics/metric-entry'
import { useNiche } from './use-niche'

const METRIC: Record<BenchmarkMeasure, MetricId> = {
  repeatCustomers: 'repeatCustomersShare',
  secondOrder: 'nthConversion',
  thirdOrder: 'nthConversion',
  fourthOrder: 'nthConversion',
  top5: 'concentration',
}

/** Others' published figures beside the store's own, each with whose it is and how far to trust it. */
export function BenchmarksSection({ descriptive }: { descriptive: Descriptive }) {
  const words = useTranslations('overview.benchmarks')
  const format = useFormat()
  const { niche, setNiche } = useNiche()
  const rows = listBenchmarks(niche ?? 'any').map((row) => ({ ...row, own: findOwn(row.measure, descriptive) }))
  return (
    <ReportSection title={words('title')} note={words('note')}>
      <SelectField
        label={words('choose')}
        value={niche ?? 'any'}
        options={NICHES.map((value) => ({ value, label: words(`niche.${value}`) }))}
        onChange={(value) => void setNiche(NICHES.find((one) => one === value) ?? null)}
        searchLabel={words('search')}
        emptyText={words('nothing')}
        className="mb-3 max-w-64"
      />
      <Table
        caption={words('title')}
        getKey={(row) => row.measure}
        rows={rows}
        columns={[
          { key: 'measure', head: words('measure.head'), cell: (row) => <Measure benchmark={row} /> },
          {
            key: 'own',
            head: words('own'),
            isFigure: true,
            cell: (row) => (
              <Explained id={METRIC[row.measure]} isPrimary={false} className="font-emphasis hover:underline">
                {format.share(row.own)}
              </Explained>
            ),
          },
          {
            key: 'published',
            head: words('published'),
            isFigure: true,
            cell: (row) => <span className="text-warning">{format.share(row.share)}</span>,
          },
        ]}
      />
    </ReportSection>
  )
}

/** What a figure speaks of, and under it whose it is. */
function Measure({ benchmark: { measure, source } }: { benchmark: Benchmark }) {
  const words = useTranslations('overview.benchmarks')
  return (
    <>
      {words(`measure.${measure}`)}
      <a href={source.address} target="_blank" rel="noreferrer" className="block text-fine text-muted hover:text-ink">
        {source.name}, {source.year ?? words('undated')}, {words(`quality.${source.quality}`)}
      </a>
    </>
  )
}

function findOwn(measure: BenchmarkMeasure, { repeatCustomersShare, nthConversion, concentration }: Descriptive) {
  const withinYear = (n: number) => nthConversion.find((one) => one.n === n)?.kaplanMeier365Share ?? null
  switch (measure) {
    case 'repeatCustomers':
      return repeatCustomersShare
    case 'secondOrder':
      return withinYear(1)
    case 'thirdOrder':
      return withinYear(2)
    case 'fourthOrder':
      return withinYear(3)
    case 'top5':
      return concentration.top5
  }
}
