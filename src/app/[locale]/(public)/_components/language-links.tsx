'use client'
import { useParams, usePathname } from 'next/navigation'
import { isLocale, LOCALES } from '@/app/i18n/locales'

const NAMES = { en: 'English', ru: 'Русский' }

/**
 * RU · EN: the same page in the other language. Each address carries its language, `/en` too: the server takes it away and
 * remembers the choice; the page's script remembers it for the others and takes the query along.
 */
export function LanguageLinks() {
  const current = useParams().locale
  // Made beforehand the page knows itself as /en/…, in the browser as /…: both name it without the language.
  const [, first = '', ...rest] = usePathname().split('/')
  const path = isLocale(first) ? rest.join('/') : [first, ...rest].join('/')
  return (
    <ul className="flex gap-1 text-ink-2">
      {[...LOCALES].reverse().map((locale, index) => (
        <li key={locale}>
          {index > 0 && (
            <span aria-hidden className="mr-1 text-muted">
              ·
            </span>
          )}
          <a
            href={path ? `/${locale}/${path}` : `/${locale}`}
            data-language={locale}
            hrefLang={locale}
            lang={locale}
            aria-current={locale === current ? 'true' : undefined}
            className="rounded py-2 uppercase hover:text-ink aria-[current]:font-emphasis aria-[current]:text-ink"
          >
            {locale}
            <span className="sr-only"> {NAMES[locale]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
