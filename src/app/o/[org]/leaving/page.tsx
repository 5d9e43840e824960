import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getServerApi, requireSession } from '@/app/session'
import { LinkButton } from '@/components/ui/link-button'
import { createFormat } from '@/domain/format/create-format'
import { UndoDeletion } from './_components/undo-deletion'

/** The tab's title names nothing: to most people the organisation is not there. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leaving'))('leavingStores.title') }
}

/** All that is left of an organisation about to be deleted: until when, and the way back. To its owners and administrators. */
export default async function LeavingPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params
  await requireSession()
  const leaving = await (await getServerApi()).leaving.organizations()
  const organization = leaving.find(({ slug }) => slug === org)
  if (!organization) notFound()
  const words = await getTranslations('leaving.leavingPage')
  const { name, deleteAfter, canUndo } = organization
  const day = createFormat(await getLocale()).instant(deleteAfter, organization.timeZone)
  return (
    <ClientMessages namespaces={['leaving']}>
      <main className="mx-auto flex min-h-dvh max-w-headline flex-col items-start justify-center gap-5 px-6 py-12">
        <h1 className="font-serif text-headline">{words('title', { name, day })}</h1>
        <p className="max-w-xl text-ink-2">{words('text', { day })}</p>
        {!canUndo && <p className="max-w-xl">{words('askOwner')}</p>}
        <div className="flex flex-wrap gap-3">
          {canUndo && <UndoDeletion org={org} />}
          <LinkButton href="/o">{words('home')}</LinkButton>
        </div>
      </main>
    </ClientMessages>
  )
}
