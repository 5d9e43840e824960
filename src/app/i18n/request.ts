import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale } from './choose-locale'
import { loadMessages } from './load-messages'
import { isLocale, LOCALE_COOKIE, type Locale } from './locales'

/** Public pages carry their language in the address; the product speaks the person's. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : ((await findProfileLocale()) ?? (await chooseVisitorLocale()))
  // Days and months are computed in a store's zone before they reach a page, so a fixed zone here cannot shift one.
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})

async function findProfileLocale(): Promise<Locale | null> {
  // Public pages never come here, and need nothing of what a session does. Without the database an error page still needs its words.
  const { getPageSession } = await import('@/app/session')
  const session = await getPageSession().catch(() => null)
  // Visitors of the demo share an account, not a language.
  return session && !session.isDemo && isLocale(session.locale) ? session.locale : null
}

async function chooseVisitorLocale(): Promise<Locale> {
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value
  return chooseLocale(cookie, (await headers()).get('accept-language'))
}
