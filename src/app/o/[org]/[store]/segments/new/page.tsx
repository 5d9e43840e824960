import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { NewSegment } from './_components/new-segment'

interface NewSegmentPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('segments')
  return { title: words('new') }
}

/** A rule is put together, counted while it is, and kept under a name. */
export default async function NewSegmentPage({ params }: NewSegmentPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'segment:update')
  return (
    <ClientMessages namespaces={['segments', 'reports']} withoutCosts={!can(access.principal, 'cost:read')}>
      <NewSegment org={org} store={store} currency={access.store.currency} />
    </ClientMessages>
  )
}
