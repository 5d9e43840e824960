import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { CustomersView } from './_components/customers-view'

interface CustomersPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('customers')
  return { title: words('title') }
}

/** Who the customers are, what they brought and what they are expected to bring. */
export default async function CustomersPage({ params }: CustomersPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'customer:read')
  return (
    <ClientMessages
      namespaces={['customers', 'segments', 'reports']}
      withoutCosts={!can(access.principal, 'cost:read')}
    >
      <CustomersView org={org} store={store} currency={access.store.currency} timeZone={access.store.timeZone} />
    </ClientMessages>
  )
}
