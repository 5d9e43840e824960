'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { BacktestGroup } from '@/domain/forecast-report'

/** § Groups shown; the largest first where they are no cohorts. */
const MOST = 14

interface BacktestGroupsProps {
  kind: 'byCohort' | 'byChannel'
  groups: BacktestGroup[]
}

/** Orders foretold and actual, by cohort or by channel: where the model errs. */
export function BacktestGroups({ kind, groups }: BacktestGroupsProps) {
  const words = useTranslations('forecast.groups')
  const format = useFormat()
  const sorted = kind === 'byCohort' ? groups.slice(-MOST) : [...groups].sort((a, b) => b.customers - a.customers)
  const rows = sorted.slice(0, MOST)
  const nameOf = ({ group }: BacktestGroup) =>
    kind === 'byCohort' ? format.month(group) : group === '' ? words('noChannel') : group
  return (
    <ReportSection title={words(kind)} note={words('note')}>
      <Table
        caption={words(kind)}
        getKey={(row) => row.group}
        rows={rows}
        columns={[
          { key: 'group', head: words(kind === 'byCohort' ? 'group' : 'channel'), cell: nameOf },
          { key: 'customers', head: words('customers'), isFigure: true, cell: (row) => format.number(row.customers) },
          {
            key: 'predicted',
            head: words('predicted'),
            isFigure: true,
            cell: (row) => format.number(Math.round(row.predictedOrders)),
          },
          { key: 'actual', head: words('actual'), isFigure: true, cell: (row) => format.number(row.actualOrders) },
          {
            key: 'error',
            head: words('error'),
            isFigure: true,
            cell: (row) =>
              format.share(row.actualOrders > 0 ? row.predictedOrders / row.actualOrders - 1 : null, 0, true),
          },
        ]}
      />
      {groups.length > MOST && (
        <p className="mt-2 text-fine text-muted">{words('more', { count: groups.length - MOST })}</p>
      )}
    </ReportSection>
  )
}
