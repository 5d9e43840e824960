'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import type { CustomerRow } from '@/domain/customers'
import { nameCustomer } from './name-customer'

/** Who a customer is, as a link to the card; under it what sets this one apart. */
export function CustomerName({ row }: { row: CustomerRow }) {
  const words = useTranslations('customers')
  const { organization, store } = useCurrentStore()
  const name = nameCustomer(row)
  const second = row.name ? (row.email ?? row.phone) : null
  const path = getStorePath(organization.slug, store.slug, 'customers')
  return (
    <span className="block max-w-64">
      <Link href={`${path}/${encodeURIComponent(row.key)}`} className="block truncate font-emphasis hover:underline">
        {name ?? words('unnamed')}
      </Link>
      <span className="flex flex-wrap gap-x-2 text-fine text-muted">
        {second && <span className="truncate">{second}</span>}
        {row.isBest && <span className="text-accent">{words('isBest')}</span>}
        {row.isAdvocate && <span className="text-accent">{words('isAdvocate')}</span>}
        {row.isLikelyBusiness && <span className="text-warning">{words('isBusiness')}</span>}
      </span>
    </span>
  )
}
