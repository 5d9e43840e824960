import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { OverviewView } from './_components/overview-view'

interface OverviewPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('overview')
  return { title: words('title') }
}

/** What a customer of the store is worth, and what may be paid to win one. */
export default async function OverviewPage({ params }: OverviewPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'report:read')
  const { currency, timeZone, marginBasisPoints } = access.store
  return (
    <ClientMessages
      namespaces={['overview', 'charts', 'explain', 'reports']}
      withoutCosts={!can(access.principal, 'cost:read')}
    >
      <OverviewView {...{ org, store, currency, timeZone, marginBasisPoints }} />
    </ClientMessages>
  )
}
