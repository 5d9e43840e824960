'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { ALIVE_BAND_LIMITS, type CustomerDetail, type CustomerRow } from '@/domain/customers'

interface NextStepProps {
  detail: CustomerDetail
  currency: string
}

/** Where the customer stands and what to do about it; what the figures do not say is left unsaid. */
export function NextStep({ detail, currency }: NextStepProps) {
  const words = useTranslations('customers.card.step')
  return (
    <ReportSection title={words('title')}>
      <Standing customer={detail.customer} />
      <ModelStep detail={detail} currency={currency} />
    </ReportSection>
  )
}

/** The stage and the group, each leading to its customers, and what usually helps at the stage. */
function Standing({ customer: { stage, rfm } }: { customer: CustomerRow }) {
  const words = useTranslations('customers.card.step')
  const names = useTranslations('segments')
  const { organization, store } = useCurrentStore()
  const list = getStorePath(organization.slug, store.slug, 'customers')
  const linkTo = (query: string) => (chunks: ReactNode) => (
    <Link href={`${list}?${query}`} className="quiet-link font-emphasis">
      {chunks}
    </Link>
  )
  return (
    <>
      <p>
        {words.rich('stage', {
          stage: names(`stage.${stage}`),
          note: stage === 'lead' ? '' : names(`stageNote.${stage}`),
          hasNote: stage === 'lead' ? 'no' : 'yes',
          list: linkTo(`stage=${stage}`),
        })}{' '}
        {rfm &&
          words.rich('rfm', {
            group: names(`group.${rfm.group}`),
            recency: rfm.recency,
            frequency: rfm.frequency,
            monetary: rfm.monetary,
            list: linkTo(`rfm=${rfm.group}`),
          })}
      </p>
      {stage !== 'lead' && <p className="mt-2">{names(`stageNext.${stage}`)}</p>}
    </>
  )
}

function ModelStep({ detail: { customer, chances }, currency }: NextStepProps) {
  const words = useTranslations('customers.card.step')
  const format = useFormat()
  const { outlook, isOverdue } = customer
  if (!outlook || !chances) return null
  const isUnlikely = outlook.pAlive < ALIVE_BAND_LIMITS.unlikely[1]
  const step = isUnlikely ? 'unlikely' : isOverdue ? 'overdue' : chances.nextOrderOn.p50 === null ? 'none' : 'wait'
  return (
    <>
      <p className="mt-2">
        {words(step, {
          alive: format.share(outlook.pAlive, 0),
          margin: format.moneyFitted(outlook.marginMinor.expected, currency),
          day: format.day(chances.nextOrderOn.p50),
        })}
      </p>
      <p className="mt-2 text-fine text-muted">{words('most')}</p>
    </>
  )
}
