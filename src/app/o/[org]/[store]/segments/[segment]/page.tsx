import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { SegmentView } from './_components/segment-view'

interface SegmentPageProps {
  params: Promise<{ org: string; store: string; segment: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('segments')
  return { title: words('title') }
}

/** One saved segment: who belongs, what they brought, what can be done. */
export default async function SegmentPage({ params }: SegmentPageProps) {
  const { org, store, segment } = await params
  const access = await requireStore(org, store, 'report:read')
  const { currency, timeZone } = access.store
  return (
    <ClientMessages namespaces={['segments', 'reports', 'charts']} withoutCosts={!can(access.principal, 'cost:read')}>
      <SegmentView {...{ org, store, currency, timeZone }} id={segment} />
    </ClientMessages>
  )
}
