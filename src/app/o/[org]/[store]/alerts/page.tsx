import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { AlertsView } from './_components/alerts-view'

interface AlertsPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('title') }
}

/** What the store is told of without asking. */
export default async function AlertsPage({ params }: AlertsPageProps) {
  const { org, store } = await params
  const { store: context, principal } = await requireStore(org, store, 'alert:read')
  const { currency, timeZone } = context
  return (
    <ClientMessages namespaces={['alerts', 'letters', 'reports']}>
      <AlertsView {...{ org, store, currency, timeZone }} canUpdate={can(principal, 'alert:update')} />
    </ClientMessages>
  )
}
