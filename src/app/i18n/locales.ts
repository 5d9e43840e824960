export const LOCALES = ['en', 'ru'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** The person's language as this browser knows it: a cache of their profile, and a visitor's own choice. */
export const LOCALE_COOKIE = 'povtor-locale'

/** Whether a text names a language we have. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
