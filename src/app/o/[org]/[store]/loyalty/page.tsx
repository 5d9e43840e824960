import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { LoyaltyView } from './_components/loyalty-view'

interface LoyaltyPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('loyalty')
  return { title: words('title') }
}

/** The store's loyalty scenarios, and the programmes that a new one can begin with. */
export default async function LoyaltyPage({ params }: LoyaltyPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'loyalty:read')
  return (
    <ClientMessages namespaces={['loyalty', 'charts', 'explain', 'reports']}>
      <LoyaltyView
        org={org}
        store={store}
        currency={access.store.currency}
        canUpdate={can(access.principal, 'loyalty:update')}
      />
    </ClientMessages>
  )
}
