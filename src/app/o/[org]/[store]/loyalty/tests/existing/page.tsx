import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { ExistingView } from '../_components/existing-view'

interface ExistingPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme-tests'))('existing.title') }
}

/** What can be said of a programme that has no control group. */
export default async function ExistingPage({ params }: ExistingPageProps) {
  const { org, store } = await params
  const { store: context } = await requireStore(org, store, 'loyalty:read')
  return (
    <ClientMessages namespaces={['programme-tests', 'reports', 'charts']}>
      <ExistingView org={org} store={store} currency={context.currency} />
    </ClientMessages>
  )
}
