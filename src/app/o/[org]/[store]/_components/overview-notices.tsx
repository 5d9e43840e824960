'use client'
import { RiInformationLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useReportFilter } from '@/components/reports/use-report-filter'
import type { Overview } from '@/domain/overview'

/** METRICS "History length" §: below this the figures are indicative. */
const SHORT_HISTORY_MONTHS = 18
/** § And below this long horizons lean on the model. */
const LONG_HISTORY_MONTHS = 60

/** What to know before trusting the figures. */
export function OverviewNotices({ overview }: { overview: Overview }) {
  const words = useTranslations('overview.notice')
  const format = useFormat()
  const { filter } = useReportFilter()
  const { lifeRange, withoutGuests, historyMonths, quality } = overview
  const notices: string[] = []
  if (historyMonths < SHORT_HISTORY_MONTHS) notices.push(words('shortHistory', { months: historyMonths }))
  else if (historyMonths < LONG_HISTORY_MONTHS) notices.push(words('longHistory', { months: historyMonths }))
  if (lifeRange) notices.push(words('range', { range: format.dayRange(lifeRange.from, lifeRange.to) }))
  else if (filter.range || filter.from || filter.to) notices.push(words('rangeYoung'))
  if (withoutGuests?.customers === 0) notices.push(words('onlyGuests'))
  else if (withoutGuests) {
    notices.push(
      words('guests', {
        share: format.share(quality.countedOrders > 0 ? quality.guestOrders / quality.countedOrders : null),
        customers: withoutGuests.customers,
        repeat: format.share(withoutGuests.repeatCustomersShare),
        frequency: format.number(withoutGuests.purchaseFrequency, 2),
      }),
    )
  }
  if (notices.length === 0) return null
  return (
    <ul className="mb-6 flex max-w-[52rem] flex-col gap-1.5">
      {notices.map((notice) => (
        <li key={notice} className="flex gap-2 text-fine text-ink-2">
          <RiInformationLine aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          {notice}
        </li>
      ))}
    </ul>
  )
}
