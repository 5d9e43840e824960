'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { ChoiceChip } from '@/components/reports/choice-chip'
import { nameCountry } from '@/components/reports/name-country'
import { ReportMeta } from '@/components/reports/report-meta'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { getButtonClasses } from '@/components/ui/button-classes'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/domain/permissions'
import type { SnapshotStamp } from '@/domain/report-state'
import { useCustomersQuery } from './use-customers-query'

const TIERS = [5, 4, 3, 2, 1]
/** A search is asked once the typing has paused. */
const PAUSE_MS = 350

interface CustomersFilterBarProps {
  org: string
  store: string
  currency: string
  timeZone: string
  snapshot: SnapshotStamp | null
}

/** Who is listed, as a sentence of chips; a search; the same list as a file. */
export function CustomersFilterBar({ org, store, currency, timeZone, snapshot }: CustomersFilterBarProps) {
  const words = useTranslations('customers')
  const filterWords = useTranslations('reports.filter')
  const locale = useLocale()
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const { filter, isFiltered, ...customers } = useCustomersQuery()
  const options = useQuery(trpc.report.filterOptions.queryOptions({ org, store }))
  const known = options.data?.state === 'ready' ? options.data.data : null
  const href = `/api/export/customers?${buildExportQuery({ org, store, ...filter })}`
  return (
    <>
      <PageHeader
        filters={
          <>
            <SearchBox value={filter.search ?? ''} onChange={customers.setSearch} />
            {known && (
              <>
                <ChoiceChip
                  name={filterWords('channel')}
                  options={known.channels}
                  chosen={filter.channel ?? []}
                  nameOf={(value) => value || filterWords('none')}
                  onChange={customers.setChannels}
                />
                <ChoiceChip
                  name={filterWords('country')}
                  options={known.countries}
                  chosen={filter.country ?? []}
                  nameOf={(code) => (code === '' ? filterWords('none') : nameCountry(code, locale))}
                  onChange={customers.setCountries}
                />
              </>
            )}
            <TierChip chosen={filter.valueTier ?? []} onChange={customers.setTiers} />
            {isFiltered && (
              <button type="button" className="quiet-link text-fine" onClick={customers.clear}>
                {filterWords('clear')}
              </button>
            )}
          </>
        }
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      {can(organization.role, 'report:export') && (
        <div className="mt-4 flex justify-end">
          <a download href={href} className={getButtonClasses('secondary', 'small')}>
            {words('download')}
          </a>
        </div>
      )}
    </>
  )
}

/** The filter as the export's address takes it: the same list as on the page. */
function buildExportQuery(values: Record<string, string | number | readonly (string | number)[]>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return query
}

function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const words = useTranslations('customers')
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <TextField
      type="search"
      label={words('search')}
      placeholder={words('searchHint')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      className="w-64 [&_label]:sr-only"
    />
  )
}

function TierChip({ chosen, onChange }: { chosen: readonly number[]; onChange: (tiers: number[]) => void }) {
  const words = useTranslations('customers')
  const filterWords = useTranslations('reports.filter')
  const value = chosen.length === 0 ? filterWords('all') : chosen.join(', ')
  return (
    <Popover
      label={words('tier')}
      trigger={
        <FilterChip
          name={words('tier')}
          value={value}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={filterWords('remove')}
        />
      }
    >
      <fieldset className="flex w-64 flex-col gap-1">
        <legend className="mb-2 text-fine text-muted">{words('tierNote')}</legend>
        {TIERS.map((tier) => (
          <label
            key={tier}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="checkbox"
              checked={chosen.includes(tier)}
              onChange={() =>
                onChange(chosen.includes(tier) ? chosen.filter((one) => one !== tier) : [...chosen, tier])
              }
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            {words(`tierName.${tier}`)}
          </label>
        ))}
      </fieldset>
    </Popover>
  )
}
