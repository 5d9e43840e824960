'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { ALIVE_BAND_LIMITS, type CustomerDetail } from '@/domain/customers'

interface NextStepProps {
  detail: CustomerDetail
  currency: string
}

/** What the figures say to do about this customer; what they do not say is left unsaid. */
export function NextStep({ detail: { customer, chances }, currency }: NextStepProps) {
  const words = useTranslations('customers.card.step')
  const format = useFormat()
  const { outlook, isOverdue } = customer
  if (!outlook || !chances) return null
  const isUnlikely = outlook.pAlive < ALIVE_BAND_LIMITS.unlikely[1]
  const step = isUnlikely ? 'unlikely' : isOverdue ? 'overdue' : chances.nextOrderOn.p50 === null ? 'none' : 'wait'
  return (
    <ReportSection title={words('title')}>
      <p>
        {words(step, {
          alive: format.share(outlook.pAlive, 0),
          margin: format.moneyFitted(outlook.marginMinor.expected, currency),
          day: format.day(chances.nextOrderOn.p50),
        })}
      </p>
      <p className="mt-2 text-fine text-muted">{words('most')}</p>
    </ReportSection>
  )
}
