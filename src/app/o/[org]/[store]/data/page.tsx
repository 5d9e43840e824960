import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { StoreDataView } from './_components/store-data-view'

interface DataPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('import')
  return { title: words('title') }
}

/** Files of orders: upload, check, import, what came of it, the history. */
export default async function DataPage({ params }: DataPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'import:read')
  return (
    <ClientMessages namespaces={['import']}>
      <StoreDataView org={org} store={store} currency={access.store.currency} timeZone={access.store.timeZone} />
    </ClientMessages>
  )
}
