'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import { type FilterOptions, VALUE_FIELDS } from '@/domain/report-filter'
import { AddFilter } from './add-filter'
import { BandChip } from './band-chip'
import { type FilterField, SWITCHES, type SwitchField } from './filter-fields'
import { RangeChip } from './range-chip'
import { SegmentChip } from './segment-chip'
import { SwitchChip } from './switch-chip'
import { useRecentFilters } from './use-recent-filters'
import { useReportFilter } from './use-report-filter'
import { ValueChip } from './value-chip'

const SWITCH_FIELDS = Object.keys(SWITCHES) as SwitchField[]
/** Chips that stand there whether or not they limit anything. */
const ALWAYS: readonly FilterField[] = ['channel', 'guests']

/** The filter of a report as chips that read as one sentence; "+ filter" adds to it. */
export function FilterChips({ known }: { known: FilterOptions }) {
  const words = useTranslations('reports.filter')
  const { organization, store } = useCurrentStore()
  const { filter, isFiltered, change, replace, clear } = useReportFilter()
  const recent = useRecentFilters(`${organization.slug}.${store.slug}`, filter)
  const trpc = useTRPC()
  const segments = useQuery(trpc.segments.names.queryOptions({ org: organization.slug, store: store.slug })).data ?? []
  const [added, setAdded] = useState<FilterField | null>(null)
  const isShown = (field: FilterField) => filter[field] !== undefined || added === field || isAlways(field, known)
  const shown = new Set<FilterField>()
  const chips: ReactNode[] = []
  const show = (field: FilterField, chip: (open: OpenProps) => ReactNode) => {
    if (!isShown(field)) return
    shown.add(field)
    // A chip just added is open, and is gone when it closes with nothing chosen.
    chips.push(chip(added === field ? { isOpen: true, onOpenChange: (isOpen) => isOpen || setAdded(null) } : {}))
  }
  for (const field of VALUE_FIELDS) {
    show(field, (open) => (
      <ValueChip
        key={field}
        field={field}
        chosen={filter[field] ?? []}
        onChange={(values) => change({ [field]: values })}
        {...open}
      />
    ))
  }
  show('valueBand', (open) => (
    <BandChip
      key="valueBand"
      chosen={filter.valueBand ?? []}
      onChange={(valueBand) => change({ valueBand })}
      {...open}
    />
  ))
  show('segment', (open) => (
    <SegmentChip
      key="segment"
      segments={segments}
      chosen={filter.segment ?? null}
      onChange={(segment) => change({ segment })}
      {...open}
    />
  ))
  for (const field of SWITCH_FIELDS) {
    show(field, (open) => <SwitchChip key={field} field={field} filter={filter} onChange={change} {...open} />)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div
      role="group"
      aria-label={words('label')}
      className="flex min-w-0 items-center gap-2 max-sm:-mx-5 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-5 sm:flex-wrap [&>*]:shrink-0"
    >
      <RangeChip known={known} filter={filter} onChange={change} />
      {chips}
      <AddFilter known={known} shown={shown} segments={segments} recent={recent} onAdd={setAdded} onRecent={replace} />
      {isFiltered && (
        <button type="button" className="quiet-link text-fine" onClick={clear}>
          {words('clear')}
        </button>
      )}
    </div>
  )
}

interface OpenProps {
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

function isAlways(field: FilterField, known: FilterOptions): boolean {
  return ALWAYS.includes(field) && (field !== 'channel' || known.values.channel > 1)
}
