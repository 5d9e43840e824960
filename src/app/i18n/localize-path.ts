import { DEFAULT_LOCALE, type Locale } from './locales'

/** A public page's address in a language: `/articles` is `/ru/articles` in Russian; a query or fragment is kept. */
export function localizePath(path: string, locale: Locale): string {
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' ? `/${locale}` : `/${locale}${path.replace(/^\/(?=[?#])/, '')}`
}
