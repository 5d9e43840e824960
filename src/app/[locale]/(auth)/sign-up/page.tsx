import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { buildPageMetadata } from '../../page-metadata'
import { SignUpForm } from '../_components/sign-up-form'

interface SignUpPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: SignUpPageProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'auth.signUpPage' })
  return buildPageMetadata({ locale, path: '/sign-up', title: words('metaTitle'), description: words('lead') })
}

export default function SignUpPage() {
  const words = useTranslations('auth.signUpPage')
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
      <SignUpForm />
      <p className="mt-6 text-ink-2">
        {words('other')}{' '}
        <Link href="/sign-in" className="quiet-link text-ink">
          {words('otherLink')}
        </Link>
      </p>
    </>
  )
}
