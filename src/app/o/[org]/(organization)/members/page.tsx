import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg } from '@/app/session'
import { MembersView } from './_components/members-view'

interface MembersPageProps {
  params: Promise<{ org: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

/** Who works in the organisation, what each may see, and who is invited. */
export default async function MembersPage({ params }: MembersPageProps) {
  const { org } = await params
  await requireOrg(org, 'member:read')
  return (
    <ClientMessages namespaces={['members', 'reports']}>
      <MembersView />
    </ClientMessages>
  )
}
