'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { buildOrderPath } from './build-order-path'

interface ExcludedOrdersProps {
  org: string
  store: string
  timeZone: string
}

/** The orders taken out by hand, where no order counts any more: the way to put them back. */
export function ExcludedOrders({ org, store, timeZone }: ExcludedOrdersProps) {
  const words = useTranslations('orders.empty')
  const format = useFormat()
  const trpc = useTRPC()
  const { organization, store: current } = useCurrentStore()
  const { data } = useQuery(trpc.orders.exclusions.queryOptions({ org, store }))
  if (!data || data.length === 0) return null
  const base = getStorePath(organization.slug, current.slug, 'orders')
  return (
    <ReportSection title={words('excludedTitle')} note={words('excludedNote')}>
      <ul>
        {data.map((one) => (
          <li key={`${one.sourceNumber} ${one.externalId}`} className="flex gap-3 border-t border-line py-1.5">
            <Link className="quiet-link" href={buildOrderPath(base, one)}>
              {one.externalId}
            </Link>
            <span className="text-muted">{format.instant(one.at, timeZone)}</span>
          </li>
        ))}
      </ul>
    </ReportSection>
  )
}
