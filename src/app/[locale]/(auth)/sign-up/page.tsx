import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { findOutboxPath } from '@/app/outbox-path'
import { findServices } from '@/server/auth/services'
import { buildPageMetadata } from '../../page-metadata'
import { keepNext, type SearchParams } from '../_components/keep-next'
import { LetterForm } from '../_components/letter-form'
import { ServiceButtons } from '../_components/service-buttons'

interface SignUpPageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: SignUpPageProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'auth.signUpPage' })
  return buildPageMetadata({ locale, path: '/sign-up', title: words('metaTitle'), description: words('lead') })
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const search = await searchParams
  const words = await getTranslations('auth.signUpPage')
  const outboxPath = await findOutboxPath()
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
      <LetterForm
        kind="sign-up"
        submitLabel={words('submit')}
        outboxPath={outboxPath}
        fixedEmail={typeof search.email === 'string' ? search.email : null}
      />
      <ServiceButtons services={findServices()} />
      <p className="mt-6 text-ink-2">
        {words('other')}{' '}
        <Link href={keepNext('/sign-in', search)} className="quiet-link text-ink">
          {words('otherLink')}
        </Link>
      </p>
    </>
  )
}
