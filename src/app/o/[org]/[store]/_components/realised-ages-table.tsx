'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { RealisedAge } from '@/domain/ltv'

/** Realised LTV at every age, with the cohorts and customers behind it, or the day on which the first becomes final. */
export function RealisedAgesTable({ ages, currency }: { ages: RealisedAge[]; currency: string }) {
  const words = useTranslations('overview.ages')
  const format = useFormat()
  const statusOf = (age: RealisedAge) => {
    if (age.marginPerCustomerMinor !== null) return words('isFinal')
    return age.finalOn ? words('finalOn', { date: format.day(age.finalOn) }) : words('notYet')
  }
  return (
    <ReportSection title={words('title')} note={words('note')}>
      <Table
        caption={words('title')}
        getKey={(age) => String(age.ageMonths)}
        rows={ages}
        columns={[
          { key: 'age', head: words('age'), cell: (age) => words('months', { months: age.ageMonths }) },
          {
            key: 'margin',
            head: words('margin'),
            isFigure: true,
            cell: (age) => (
              <span className="font-emphasis">{format.moneyFitted(age.marginPerCustomerMinor, currency)}</span>
            ),
          },
          {
            key: 'revenue',
            head: words('revenue'),
            isFigure: true,
            cell: (age) => format.moneyFitted(age.revenuePerCustomerMinor, currency),
          },
          { key: 'cohorts', head: words('cohorts'), isFigure: true, cell: (age) => format.number(age.cohorts) },
          { key: 'customers', head: words('customers'), isFigure: true, cell: (age) => format.number(age.customers) },
          {
            key: 'status',
            head: words('status'),
            isFigure: true,
            cell: (age) => <span className="whitespace-nowrap text-muted">{statusOf(age)}</span>,
          },
        ]}
      />
    </ReportSection>
  )
}
