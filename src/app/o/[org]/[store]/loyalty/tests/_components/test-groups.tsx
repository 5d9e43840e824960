'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { GroupResult, TestResult } from '@/domain/programme-test/test-result'
import type { TestPartProps } from './test-view'

interface Row {
  name: string
  of: (group: GroupResult) => string
}

/** The groups side by side: what is primary, and what is said beside it without a verdict. */
export function TestGroups({ result, currency }: TestPartProps & { result: TestResult }) {
  const words = useTranslations('programme-tests.groups')
  const format = useFormat()
  const { treated, control, repeatRate } = result
  if (!treated || !control) {
    return (
      <ReportSection title={words('title')}>
        <p className="text-ink-2">{words('none')}</p>
      </ReportSection>
    )
  }
  const per = (value: number, group: GroupResult) => value / Math.max(1, group.customers)
  const rows: Row[] = [
    { name: words('customers'), of: ({ customers }) => format.number(customers) },
    { name: words('margin'), of: (group) => format.money(Math.round(per(group.valueMinor, group)), currency) },
    { name: words('repeat'), of: (group) => format.share(per(group.buyers, group), 1) },
    { name: words('orders'), of: (group) => format.number(per(group.orders, group), 2) },
  ]
  return (
    <ReportSection title={words('title')} note={words('note', { week: result.week })}>
      <Table
        caption={words('title')}
        getKey={({ name }) => name}
        rows={rows}
        columns={[
          { key: 'name', head: words('figure'), cell: ({ name }) => <span className="whitespace-normal">{name}</span> },
          { key: 'treated', head: words('treated'), isFigure: true, cell: ({ of }) => of(treated) },
          { key: 'control', head: words('control'), isFigure: true, cell: ({ of }) => of(control) },
        ]}
      />
      <p className="mt-3 text-fine text-muted">
        {repeatRate &&
          `${words('repeatDifference', {
            value: format.points(repeatRate.value, 1),
            low: format.points(repeatRate.low, 1),
            high: format.points(repeatRate.high, 1),
          })} `}
        {words('secondary')}
      </p>
    </ReportSection>
  )
}
