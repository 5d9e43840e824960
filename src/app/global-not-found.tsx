import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import './globals.css'
import PublicNotFound from './[locale]/not-found'
import { DEFAULT_LOCALE, isLocale, type Locale } from './i18n/locales'
import { PublicDocument } from './public-document'
import { PATH_HEADER } from './return-path'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations({ locale: await readLocale(), namespace: 'errors.notFound' })
  return { title: words('title'), robots: { index: false } }
}

/**
 * An address that no page has. It stands outside the layouts because Next.js renders `notFound()` of a page in the browser alone:
 * without script that answer is blank.
 */
export default async function UnknownAddress() {
  const locale = await readLocale()
  setRequestLocale(locale)
  return (
    <PublicDocument locale={locale}>
      <PublicNotFound />
    </PublicDocument>
  )
}

/** The language stands somewhere in the address, or it is the one without a prefix. */
async function readLocale(): Promise<Locale> {
  const path = (await headers()).get(PATH_HEADER) ?? ''
  return path.split(/[/?]/).find(isLocale) ?? DEFAULT_LOCALE
}
