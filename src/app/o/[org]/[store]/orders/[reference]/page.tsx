import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { parseOrderReference } from '../_components/build-order-path'
import { OrderView } from './_components/order-view'

interface OrderPageProps {
  params: Promise<{ org: string; store: string; reference: string }>
}

/** The tab's title. */
export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const words = await getTranslations('orders.order')
  return { title: words('title', { number: parseOrderReference((await params).reference)?.externalId ?? '' }) }
}

/** One order: its money, its lines, why it counts or not, and where it comes from. */
export default async function OrderPage({ params }: OrderPageProps) {
  const { org, store, reference } = await params
  const { store: found } = await requireStore(org, store, 'order:read')
  const order = parseOrderReference(reference)
  if (!order) notFound()
  return (
    <ClientMessages namespaces={['orders', 'reports']}>
      <OrderView org={org} store={store} order={order} currency={found.currency} timeZone={found.timeZone} />
    </ClientMessages>
  )
}
