import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { readUnsubscribeToken } from '@/server/mail/unsubscribe-token'
import { UnsubscribeForm } from './_components/unsubscribe-form'

interface UnsubscribePageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: UnsubscribePageProps): Promise<Metadata> {
  const { locale } = await params
  const words = await getTranslations({ locale, namespace: 'unsubscribe' })
  return { title: words('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** Where a letter's "send me no more of these" leads: one press, no signing in. */
export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const { token } = await searchParams
  const text = typeof token === 'string' ? token : ''
  const wish = readUnsubscribeToken(text)
  const words = await getTranslations('unsubscribe')
  return (
    <div className="mx-auto max-w-page px-5 py-16 lg:px-8">
      <h1 className="max-w-headline font-serif text-[2.125rem] leading-[2.5625rem]">{words('title')}</h1>
      {wish ? (
        <ClientMessages namespaces={['unsubscribe']}>
          <UnsubscribeForm token={text} kind={wish.kind} />
        </ClientMessages>
      ) : (
        <p className="mt-5 max-w-[40rem] text-ink-2">{words('broken')}</p>
      )}
    </div>
  )
}
