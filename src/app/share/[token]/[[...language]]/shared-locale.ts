import { cookies, headers } from 'next/headers'
import { chooseLocale } from '@/app/i18n/choose-locale'
import { isLocale, LOCALE_COOKIE, type Locale } from '@/app/i18n/locales'

export interface SharedParams {
  token: string
  /** The language that was chosen, as the address's end. */
  language?: string[]
}

/** The language a shared page speaks: the one chosen, else the browser's. */
export async function chooseSharedLocale({ language }: SharedParams): Promise<Locale> {
  const [chosen] = language ?? []
  if (isLocale(chosen)) return chosen
  return chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'))
}
