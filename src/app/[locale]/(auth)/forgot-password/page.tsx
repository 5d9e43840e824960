import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/i18n/navigation'
import { findOutboxPath } from '@/app/outbox-path'
import { keepNext, type SearchParams } from '../_components/keep-next'
import { LetterForm } from '../_components/letter-form'

interface ForgotPasswordPageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: ForgotPasswordPageProps): Promise<Metadata> {
  const { locale } = await params
  const words = await getTranslations({ locale, namespace: 'auth.forgotPage' })
  return { title: words('metaTitle'), robots: { index: false } }
}

export default async function ForgotPasswordPage({ searchParams }: ForgotPasswordPageProps) {
  const search = await searchParams
  const words = await getTranslations('auth.forgotPage')
  const outboxPath = await findOutboxPath()
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
      <LetterForm kind="reset" submitLabel={words('submit')} outboxPath={outboxPath} />
      <p className="mt-6 text-ink-2">
        <Link href={keepNext('/sign-in', search)} className="quiet-link text-ink">
          {words('back')}
        </Link>
      </p>
    </>
  )
}
