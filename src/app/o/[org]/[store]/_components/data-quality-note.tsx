'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { QualityLink } from '@/components/reports/quality-link'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { can } from '@/domain/permissions'
import type { OverviewReportProps } from './overview-report'

const BASIS_POINTS = 10_000

/** Which orders are in the figures and which are not, and where the margin comes from. */
export function DataQualityNote({ overview, currency, marginBasisPoints }: OverviewReportProps) {
  const words = useTranslations('overview.quality')
  const format = useFormat()
  const { quality } = overview
  const left = quality.excludedOrders.filter((one) => one.orders > 0)
  const leftCount = left.reduce((sum, one) => sum + one.orders, 0)
  const list = left.map((one) => words(`reason.${one.reason}`, { count: format.number(one.orders) })).join(', ')
  return (
    <ReportSection title={words('title')} action={<QualityLink />}>
      <div className="flex flex-col gap-2 text-[0.8125rem] leading-5 text-ink-2">
        <p>
          {words('counted', {
            counted: quality.countedOrders,
            days: format.dayRange(overview.firstDay, overview.asOf),
          })}{' '}
          {leftCount > 0 ? words('excluded', { count: format.number(leftCount), list }) : words('excludedNone')}
        </p>
        <CostLine share={quality.knownCostShare} marginBasisPoints={marginBasisPoints} />
        {quality.guestOrders > 0 && <p>{words('guests', { count: format.number(quality.guestOrders) })}</p>}
        {quality.refundedMinor > 0 && (
          <p>{words('refunds', { amount: format.money(quality.refundedMinor, currency) })}</p>
        )}
        {quality.unmatchedRefundsMinor > 0 && (
          <p>{words('unmatched', { amount: format.money(quality.unmatchedRefundsMinor, currency) })}</p>
        )}
      </div>
    </ReportSection>
  )
}

function CostLine({ share, marginBasisPoints }: { share: number | null; marginBasisPoints: number }) {
  const words = useTranslations('overview.quality')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  if (share === null) return null
  const margin = format.share(marginBasisPoints / BASIS_POINTS, marginBasisPoints % 100 === 0 ? 0 : 2)
  const text =
    share >= 1
      ? words('costAll')
      : share > 0
        ? words('cost', { share: format.share(share), margin })
        : words('costNone', { margin })
  return (
    <p>
      <Explained id="knownCostShare" className="text-left hover:text-ink">
        {text}
      </Explained>{' '}
      {share < 1 && can(organization, 'store:update') && (
        <Link href={getStorePath(organization.slug, store.slug, 'settings')} className="quiet-link">
          {words('setMargin')}
        </Link>
      )}
    </p>
  )
}
