'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { CheckChip } from '@/components/reports/check-chip'
import { ReportMeta } from '@/components/reports/report-meta'
import { SegmentChip } from '@/components/reports/segment-chip'
import { ValueChip } from '@/components/reports/value-chip'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { getButtonClasses } from '@/components/ui/button-classes'
import { SearchBox } from '@/components/ui/search-box'
import { ALIVE_BANDS } from '@/domain/customers'
import { can } from '@/domain/permissions'
import type { SnapshotStamp } from '@/domain/report-state'
import { LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS } from '@/domain/segments/rfm'

import { useCustomersQuery } from './use-customers-query'

const STAGES = LIFECYCLE_STAGES.filter((stage) => stage !== 'lead')
const TIERS = [5, 4, 3, 2, 1] as const

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
  const segmentWords = useTranslations('segments')
  const trpc = useTRPC()
  const segments = useQuery(trpc.segments.names.queryOptions({ org, store })).data ?? []
  const { organization } = useCurrentStore()
  const { filter, isFiltered, ...customers } = useCustomersQuery()
  const href = `/api/export/customers?${buildExportQuery({ org, store, ...filter })}`
  return (
    <>
      <PageHeader
        filters={
          <>
            <SearchBox
              label={words('search')}
              placeholder={words(can(organization, 'personal:read') ? 'searchHint' : 'searchHintMasked')}
              value={filter.search ?? ''}
              onChange={customers.setSearch}
              className="sm:w-64"
            />
            <ValueChip field="channel" chosen={filter.channel ?? []} onChange={customers.setChannels} />
            <ValueChip field="country" chosen={filter.country ?? []} onChange={customers.setCountries} />
            <CheckChip
              name={words('alive')}
              note={words('aliveNote')}
              options={ALIVE_BANDS}
              chosen={filter.alive ?? []}
              nameOf={(band) => words(`aliveBand.${band}`)}
              onChange={customers.setAlive}
            />
            <CheckChip
              name={words('tier')}
              note={words('tierNote')}
              options={TIERS}
              chosen={filter.valueTier ?? []}
              nameOf={(tier) => words(`tierName.${tier}`)}
              onChange={customers.setTiers}
            />
            <CheckChip
              name={words('stage')}
              note={words('stageNote')}
              options={STAGES}
              chosen={filter.stage ?? []}
              nameOf={(stage) => segmentWords(`stage.${stage}`)}
              onChange={customers.setStages}
            />
            <CheckChip
              name={words('rfmGroup')}
              note={words('rfmGroupNote')}
              options={RFM_GROUPS}
              chosen={filter.rfmGroup ?? []}
              nameOf={(group) => segmentWords(`group.${group}`)}
              onChange={customers.setGroups}
            />
            <SegmentChip segments={segments} chosen={filter.segment ?? null} onChange={customers.setSegment} />
            <button
              type="button"
              aria-pressed={filter.isOverdue ?? false}
              onClick={() => customers.setOverdue(!filter.isOverdue)}
              className="inline-flex h-8 items-center rounded-lg border border-line bg-panel px-2.5 text-ink-2 hover:border-ink-3 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-page"
            >
              {words('overdueOnly')}
            </button>
            {isFiltered && (
              <button type="button" className="quiet-link text-fine" onClick={customers.clear}>
                {filterWords('clear')}
              </button>
            )}
          </>
        }
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      {can(organization, 'report:export') && (
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
function buildExportQuery(
  values: Record<string, string | number | boolean | readonly (string | number)[]>,
): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return query
}
