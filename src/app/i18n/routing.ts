import { defineRouting } from 'next-intl/routing'
import { DEFAULT_LOCALE, LOCALE_COOKIE, LOCALES } from './locales'

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'as-needed',
  localeCookie: { name: LOCALE_COOKIE, maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' },
  // The pages write their own hreflang links, absolute, so the header would say the same twice.
  alternateLinks: false,
})
