import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { QualityView } from './_components/quality-view'

interface QualityPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** How far the store's figures can be trusted; for everyone who reads them. */
export default async function QualityPage({ params }: QualityPageProps) {
  const { org, store } = await params
  const { store: context } = await requireStore(org, store, 'report:read')
  const { currency, timeZone, marginBasisPoints } = context
  return (
    <ClientMessages namespaces={['quality', 'reports']}>
      <QualityView {...{ org, store, currency, timeZone, marginBasisPoints }} />
    </ClientMessages>
  )
}
