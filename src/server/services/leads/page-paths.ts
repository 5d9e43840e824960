import { getProductAddress } from '@/server/mail/product-address'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'

/** An address of a language: English stands without a prefix. */
export function buildPublicAddress(locale: string, path: string): string {
  return `${getProductAddress()}${locale === 'ru' ? '/ru' : ''}${path}`
}

/** Where a calculation can be opened again: on the organisation's own page, under its own domain where it has one. */
export function buildCalculationAddress(
  page: Pick<PublicCalculatorPage, 'slug' | 'host'>,
  { locale, query }: { locale: string; query: string },
): string {
  const search = query === '' ? '' : `?${query}`
  if (page.host !== null) return `https://${page.host}/${locale === 'ru' ? 'ru' : ''}${search}`
  return `${buildPublicAddress(locale, `/c/${page.slug}`)}${search}`
}
