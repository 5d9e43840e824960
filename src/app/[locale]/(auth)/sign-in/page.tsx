import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { buildPageMetadata } from '../../page-metadata'
import { SignInForm } from '../_components/sign-in-form'

interface SignInPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'auth.signInPage' })
  return buildPageMetadata({ locale, path: '/sign-in', title: words('metaTitle'), description: words('lead') })
}

export default function SignInPage() {
  const words = useTranslations('auth.signInPage')
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
      <SignInForm />
      <p className="mt-6 text-ink-2">
        {words('other')}{' '}
        <Link href="/sign-up" className="quiet-link text-ink">
          {words('otherLink')}
        </Link>
      </p>
    </>
  )
}
