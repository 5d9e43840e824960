import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { SegmentsView } from './_components/segments-view'

interface SegmentsPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('segments')
  return { title: words('title') }
}

/** Customers by stage of life, by recency and frequency, and by rules of the person's own. */
export default async function SegmentsPage({ params }: SegmentsPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'report:read')
  return (
    <ClientMessages namespaces={['segments', 'reports']} withoutCosts={!can(access.principal, 'cost:read')}>
      <SegmentsView org={org} store={store} currency={access.store.currency} timeZone={access.store.timeZone} />
    </ClientMessages>
  )
}
