import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { CohortsView } from './_components/cohorts-view'

interface CohortsPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('cohorts')
  return { title: words('title') }
}

/** How customers of each first order return, and what they bring. */
export default async function CohortsPage({ params }: CohortsPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'report:read')
  return (
    <ClientMessages
      namespaces={['cohorts', 'charts', 'reports', 'explain']}
      withoutCosts={!can(access.principal, 'cost:read')}
    >
      <CohortsView org={org} store={store} currency={access.store.currency} timeZone={access.store.timeZone} />
    </ClientMessages>
  )
}
