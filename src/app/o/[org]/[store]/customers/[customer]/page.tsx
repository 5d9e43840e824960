import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { CustomerView } from './_components/customer-view'

interface CustomerPageProps {
  params: Promise<{ org: string; store: string; customer: string }>
}

/** The tab's title: no name of a person in it. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('customers')
  return { title: words('card.title') }
}

/** One customer: what came, what is expected, every order. */
export default async function CustomerPage({ params }: CustomerPageProps) {
  const { org, store, customer } = await params
  const access = await requireStore(org, store, 'customer:read')
  return (
    <ClientMessages
      namespaces={['customers', 'segments', 'charts', 'reports']}
      withoutCosts={!can(access.principal, 'cost:read')}
    >
      <CustomerView
        org={org}
        store={store}
        customerKey={decodeURIComponent(customer)}
        currency={access.store.currency}
      />
    </ClientMessages>
  )
}
