import type { Metadata } from 'next'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/app/i18n/locales'
import { getPathname } from '@/app/i18n/navigation'

interface PageMetadataInput {
  locale: Locale
  /** The address without a language: `/`, `/sign-in`. */
  path: string
  title: string
  description: string
}

/** Title, description, social card and the page's other languages. */
export function buildPageMetadata({ locale, path, title, description }: PageMetadataInput): Metadata {
  const base = process.env.NEXTAUTH_URL || 'http://localhost:3000'
  const addressOf = (language: Locale) => new URL(getPathname({ locale: language, href: path }), base).href
  const languages = Object.fromEntries(LOCALES.map((language) => [language, addressOf(language)]))
  return {
    metadataBase: new URL(base),
    title,
    description,
    alternates: { canonical: addressOf(locale), languages: { ...languages, 'x-default': addressOf(DEFAULT_LOCALE) } },
    openGraph: { type: 'website', title, description, url: addressOf(locale), locale },
  }
}
