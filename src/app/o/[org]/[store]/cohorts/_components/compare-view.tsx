'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useCohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { ReportGate } from '@/components/reports/report-gate'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { CohortComparison } from '@/domain/cohort-drill'
import type { ReportFilter } from '@/domain/report-filter'
import { CompareTable } from './compare-table'
import { MenuSwitch } from './menu-switch'
import { COMPARED_FIELDS, type CohortPageSwitches, type ComparedField } from './use-cohort-switches'
import { useComparedOptions } from './use-compared-options'

interface CompareViewProps {
  switches: CohortPageSwitches
  currency: string
}

const REST = '\u0000rest'

/** Two segments side by side, age by age: whether they differ, and by how much. */
export function CompareView({ switches, currency }: CompareViewProps) {
  const words = useTranslations('cohorts.compare')
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const { filter } = useReportFilter()
  const { by, setSwitches } = switches
  const options = useComparedOptions(by, [switches.a, switches.b])
  const a = switches.a ?? options[0]?.value ?? null
  const b = switches.b
  const { rowsBy: _rowsBy, ...report } = switches.report
  const input = {
    org: organization.slug,
    store: store.slug,
    ...report,
    filter: withValue(filter, by, a ?? ''),
    other: b === null ? undefined : withValue(filter, by, b),
  }
  const query = useQuery(
    trpc.report.cohortComparison.queryOptions(input, { enabled: a !== null, placeholderData: keepPreviousData }),
  )
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <section>
      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <MenuSwitch
          label={words('by')}
          value={by}
          options={COMPARED_FIELDS.map((value) => ({ value, label: words(`field.${value}`) }))}
          onChange={(value) => setSwitches({ by: value, a: null, b: null })}
        />
        {a !== null && (
          <>
            <MenuSwitch
              label={words('a')}
              value={a}
              options={options}
              onChange={(value) => setSwitches({ a: value })}
            />
            <MenuSwitch
              label={words('b')}
              value={b ?? REST}
              options={[{ value: REST, label: words('rest') }, ...options.filter(({ value }) => value !== a)]}
              onChange={(value) => setSwitches({ b: value === REST ? null : value })}
            />
          </>
        )}
      </div>
      {a === null ? (
        <EmptyState title={words('chooseTitle')}>{words('noOptions')}</EmptyState>
      ) : (
        <ReportGate query={query} skeleton={<Skeleton className="h-80 w-full" />}>
          {(comparison) => (
            <Compared
              comparison={comparison}
              names={[nameOf(a), b === null ? words('rest') : nameOf(b)]}
              currency={currency}
            />
          )}
        </ReportGate>
      )}
    </section>
  )
}

interface ComparedProps {
  comparison: CohortComparison
  names: readonly [string, string]
  currency: string
}

function Compared({ comparison, names, currency }: ComparedProps) {
  const words = useTranslations('cohorts.compare')
  const places = useCohortPlaceWords(comparison)
  const different = comparison.cells.filter(({ isDifferent }) => isDifferent).length
  const total = comparison.cells.filter(({ difference }) => difference !== null).length
  return (
    <>
      <p className="mb-4 max-w-headline text-base">
        {different === 0 ? words('alike') : words('different', { count: different, total })}{' '}
        {comparison.customersInBoth > 0 && words('inBoth', { count: comparison.customersInBoth })}
      </p>
      <CompareTable comparison={comparison} names={names} places={places} currency={currency} />
      <p className="mt-3 max-w-[56rem] text-fine text-muted">{words('note', { method: comparison.method })}</p>
    </>
  )
}

function withValue(filter: ReportFilter, by: ComparedField, value: string): ReportFilter {
  return by === 'segment' ? { ...filter, segment: value } : { ...filter, [by]: [value] }
}
