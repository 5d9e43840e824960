import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { findOutboxPath } from '@/app/outbox-path'
import { findServices } from '@/server/auth/services'
import { buildPageMetadata } from '../../page-metadata'
import { EntryFault } from '../_components/entry-fault'
import { keepNext, type SearchParams } from '../_components/keep-next'
import { ServiceButtons } from '../_components/service-buttons'
import { SignInTabs } from '../_components/sign-in-tabs'

interface SignInPageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'auth.signInPage' })
  return buildPageMetadata({ locale, path: '/sign-in', title: words('metaTitle'), description: words('lead') })
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const search = await searchParams
  const words = await getTranslations('auth.signInPage')
  const outboxPath = await findOutboxPath()
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mb-6 mt-2 text-ink-2">{words('lead')}</p>
      {typeof search.error === 'string' && (
        <div className="mb-5">
          <EntryFault fault={search.error} />
        </div>
      )}
      <SignInTabs forgotPath={keepNext('/forgot-password', search)} outboxPath={outboxPath} />
      <ServiceButtons services={findServices()} />
      <p className="mt-6 text-ink-2">
        {words('other')}{' '}
        <Link href={keepNext('/sign-up', search)} className="quiet-link text-ink">
          {words('otherLink')}
        </Link>
      </p>
    </>
  )
}
