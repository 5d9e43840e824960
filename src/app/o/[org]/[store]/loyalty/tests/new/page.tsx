import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { NewTestView } from '../_components/new-test-view'

interface NewTestPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme-tests'))('new.title') }
}

/** The plan of a test, with what it can find. */
export default async function NewTestPage({ params }: NewTestPageProps) {
  const { org, store } = await params
  const { store: context } = await requireStore(org, store, 'loyalty:update')
  return (
    <ClientMessages namespaces={['programme-tests', 'reports', 'charts']}>
      <NewTestView org={org} store={store} currency={context.currency} />
    </ClientMessages>
  )
}
