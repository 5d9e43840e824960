import type { Metadata } from 'next'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'

interface PageMetadataInput {
  locale: Locale
  /** The address without a language: `/`, `/sign-in`. */
  path: string
  title: string
  description: string
  /** The name of an image under `share-image`; the site's own without one. */
  shareImage?: string
}

const findBase = () => process.env.NEXTAUTH_URL || 'http://localhost:3000'

/** A public page's whole address in a language. */
export function findPageAddress(path: string, locale: Locale): string {
  return new URL(localizePath(path, locale), findBase()).href
}

/** The page's address in each language, and the one for all others. */
export function listPageLanguages(path: string): Record<string, string> {
  const languages = Object.fromEntries(LOCALES.map((language) => [language, findPageAddress(path, language)]))
  return { ...languages, 'x-default': findPageAddress(path, DEFAULT_LOCALE) }
}

/** Title, description, share image and the page's other languages. */
export function buildPageMetadata({
  locale,
  path,
  title,
  description,
  shareImage = 'home',
}: PageMetadataInput): Metadata {
  const image = {
    url: new URL(`/${locale}/share-image/${shareImage}.png`, findBase()).href,
    width: 1200,
    height: 630,
    alt: title,
  }
  return {
    metadataBase: new URL(findBase()),
    title,
    description,
    alternates: { canonical: findPageAddress(path, locale), languages: listPageLanguages(path) },
    openGraph: {
      type: 'website',
      siteName: 'Povtor',
      title,
      description,
      url: findPageAddress(path, locale),
      locale,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image.url] },
  }
}
