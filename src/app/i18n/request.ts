import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale } from './choose-locale'
import { loadMessages } from './load-messages'
import { isLocale, LOCALE_COOKIE } from './locales'

/** Public pages carry their language in the address; the product takes the person's. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked)
    ? asked
    : chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'))
  // Days and months are computed in a store's zone before they reach a page, so a fixed zone here cannot shift one.
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})
