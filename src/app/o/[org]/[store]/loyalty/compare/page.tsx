import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { CompareView } from './_components/compare-view'

interface ComparePageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('loyalty.compare')
  return { title: words('title') }
}

/** Up to six loyalty scenarios side by side. */
export default async function ComparePage({ params }: ComparePageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'loyalty:read')
  return (
    <ClientMessages namespaces={['loyalty', 'charts', 'explain', 'reports']}>
      <CompareView
        org={org}
        store={store}
        currency={access.store.currency}
        canShare={can(access.principal, 'share:update')}
      />
    </ClientMessages>
  )
}
