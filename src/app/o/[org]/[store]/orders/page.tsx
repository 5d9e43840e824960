import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { OrdersView } from './_components/orders-view'

interface OrdersPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('orders')
  return { title: words('title') }
}

/** Every order of the store, counted or not, to be found and looked at. */
export default async function OrdersPage({ params }: OrdersPageProps) {
  const { org, store } = await params
  const { store: found } = await requireStore(org, store, 'order:read')
  return (
    <ClientMessages namespaces={['orders', 'reports']}>
      <OrdersView org={org} store={store} currency={found.currency} timeZone={found.timeZone} />
    </ClientMessages>
  )
}
