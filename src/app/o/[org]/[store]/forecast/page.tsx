import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { ForecastView } from './_components/forecast-view'

interface ForecastPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('forecast')
  return { title: words('title') }
}

/** What customers are expected to bring, tested on the store's own past. */
export default async function ForecastPage({ params }: ForecastPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'report:read')
  return (
    <ClientMessages
      namespaces={['forecast', 'charts', 'explain', 'reports']}
      withoutCosts={!can(access.principal, 'cost:read')}
    >
      <ForecastView org={org} store={store} currency={access.store.currency} />
    </ClientMessages>
  )
}
