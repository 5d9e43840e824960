'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextField } from '@/components/ui/text-field'
import type { SnapshotStamp } from '@/domain/report-state'
import { ChoiceChip } from './choice-chip'
import { nameCountry } from './name-country'
import { ReportMeta } from './report-meta'
import { useReportFilter } from './use-report-filter'

interface FilterBarProps {
  timeZone: string
  currency: string
  /** Where the shown figures come from; null until they are there. */
  snapshot: SnapshotStamp | null
}

/** What the figures are limited to, as a sentence of chips, and how fresh they are. */
export function FilterBar({ timeZone, currency, snapshot }: FilterBarProps) {
  const words = useTranslations('reports.filter')
  const locale = useLocale()
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const options = useQuery(trpc.report.filterOptions.queryOptions({ org: organization.slug, store: store.slug }))
  const report = useReportFilter()
  const { filter } = report
  const known = options.data?.state === 'ready' ? options.data.data : null
  const countryName = (code: string) => (code === '' ? words('none') : nameCountry(code, locale))
  const chips = known && (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div
      role="group"
      aria-label={words('label')}
      className="flex min-w-0 items-center gap-2 max-sm:-mx-5 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-5 sm:flex-wrap [&>*]:shrink-0"
    >
      <AsOfChip
        firstDay={known.firstDay}
        lastDay={known.lastDay}
        asOf={filter.asOf ?? null}
        onChange={report.setAsOf}
      />
      <ChoiceChip
        name={words('channel')}
        options={known.channels}
        chosen={filter.channel ?? []}
        nameOf={(value) => value || words('none')}
        onChange={report.setChannels}
      />
      <ChoiceChip
        name={words('country')}
        options={known.countries}
        chosen={filter.country ?? []}
        nameOf={countryName}
        onChange={report.setCountries}
      />
      <GuestsChip value={filter.guests ?? 'in'} onChange={report.setGuests} />
      {report.isFiltered && (
        <button type="button" className="quiet-link text-fine" onClick={report.clear}>
          {words('clear')}
        </button>
      )}
    </div>
  )
  if (options.data?.state === 'empty') return null
  return (
    <>
      <PageHeader
        filters={chips}
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      {(filter.channel || filter.country) && <p className="pt-2 text-fine text-muted">{words('active')}</p>}
    </>
  )
}

function GuestsChip({ value, onChange }: { value: 'in' | 'out'; onChange: (value: 'in' | 'out') => void }) {
  const words = useTranslations('reports.filter')
  const label = words('guests')
  return (
    <Popover
      label={label}
      trigger={
        <FilterChip
          name={label}
          value={words(value === 'in' ? 'guestsIn' : 'guestsOut')}
          onClear={value === 'out' ? () => onChange('in') : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <div className="flex w-64 flex-col gap-3">
        <SegmentedControl
          label={label}
          value={value}
          options={[
            { value: 'in', label: words('guestsIn') },
            { value: 'out', label: words('guestsOut') },
          ]}
          onChange={onChange}
        />
        <p className="text-fine text-muted">{words('noteGuests')}</p>
      </div>
    </Popover>
  )
}

interface AsOfChipProps {
  firstDay: string
  lastDay: string
  asOf: string | null
  onChange: (day: string | null) => void
}

function AsOfChip({ firstDay, lastDay, asOf, onChange }: AsOfChipProps) {
  const words = useTranslations('reports.filter')
  const format = useFormat()
  return (
    <Popover
      label={words('asOf')}
      trigger={
        <FilterChip
          value={
            asOf && asOf < firstDay
              ? words('until', { day: format.day(asOf) })
              : format.dayRange(firstDay, asOf ?? lastDay)
          }
          onClear={asOf ? () => onChange(null) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <div className="w-64">
        <TextField
          type="date"
          label={words('asOf')}
          hint={words('asOfNote')}
          min={firstDay}
          max={lastDay}
          value={asOf ?? lastDay}
          onChange={(event) => {
            const day = event.target.value
            if (day >= firstDay && day <= lastDay) onChange(day === lastDay ? null : day)
          }}
        />
      </div>
    </Popover>
  )
}
