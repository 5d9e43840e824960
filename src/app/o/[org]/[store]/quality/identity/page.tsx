import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { IdentityView } from './_components/identity-view'

interface IdentityPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('identity')
  return { title: words('title') }
}

/** Which customers are one person: what the rules joined, what they propose, and what people have said. */
export default async function IdentityPage({ params }: IdentityPageProps) {
  const { org, store } = await params
  const { store: found } = await requireStore(org, store, 'customer:read')
  return (
    <ClientMessages namespaces={['identity', 'reports']}>
      <IdentityView org={org} store={store} currency={found.currency} timeZone={found.timeZone} />
    </ClientMessages>
  )
}
