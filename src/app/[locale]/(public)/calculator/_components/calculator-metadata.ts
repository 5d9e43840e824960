import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { buildCalculatorQuery, buildExample, type CalculatorState } from '@/domain/calculator/calculator-state'
import { buildPageMetadata } from '../../../page-metadata'

/** § The size that social networks ask of a picture. */
const PICTURE = { width: 1200, height: 630 }

/** Title, languages and the picture with the answer; whatever the numbers, it is one page for search engines. */
export async function buildCalculatorMetadata(locale: Locale, state: CalculatorState | null): Promise<Metadata> {
  const words = await getTranslations({ locale, namespace: 'calculator.meta' })
  const [title, description] = [words('title'), words('description')]
  const metadata = buildPageMetadata({ locale, path: '/calculator', title, description })
  const query = buildCalculatorQuery(state ?? buildExample(locale), locale)
  const image = { url: `${localizePath('/calculator/image', locale)}?${query}`, ...PICTURE, alt: title }
  return {
    ...metadata,
    openGraph: { ...metadata.openGraph, images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
