import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { TestsView } from './_components/tests-view'

interface TestsPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme-tests'))('title') }
}

/** A store's programme tests. */
export default async function TestsPage({ params }: TestsPageProps) {
  const { org, store } = await params
  const { store: context, principal } = await requireStore(org, store, 'loyalty:read')
  return (
    <ClientMessages namespaces={['programme-tests', 'reports']}>
      <TestsView org={org} store={store} currency={context.currency} canEdit={can(principal, 'loyalty:update')} />
    </ClientMessages>
  )
}
