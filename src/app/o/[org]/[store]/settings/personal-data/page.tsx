import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { PersonKey } from '@/server/personal-data/person-seed'
import { PersonalDataView } from './_components/personal-data-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personal-data'))('title') }
}

interface PersonalDataPageProps {
  params: Promise<{ org: string; store: string }>
  searchParams: Promise<{ customer?: string | string[] }>
}

/** What the law lets a customer of the shop ask for: what is known of them, and that it be forgotten. */
export default async function PersonalDataPage({ params, searchParams }: PersonalDataPageProps) {
  const slugs = await params
  const { store } = await requireStore(slugs.org, slugs.store, 'customer:erase')
  const asked = PersonKey.safeParse((await searchParams).customer)
  return (
    <ClientMessages namespaces={['personal-data']}>
      <PersonalDataView slugs={slugs} timeZone={store.timeZone} customerKey={asked.success ? asked.data : null} />
    </ClientMessages>
  )
}
