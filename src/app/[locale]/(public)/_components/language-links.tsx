'use client'
import { useLocale } from 'next-intl'
import { LOCALES } from '@/app/i18n/locales'
import { Link, usePathname } from '@/app/i18n/navigation'

const NAMES = { en: 'English', ru: 'Русский' }

/** RU · EN: the same page in the other language. */
export function LanguageLinks() {
  const current = useLocale()
  const pathname = usePathname()
  return (
    <ul className="flex gap-1 text-ink-2">
      {[...LOCALES].reverse().map((locale, index) => (
        <li key={locale}>
          {index > 0 && (
            <span aria-hidden className="mr-1 text-muted">
              ·
            </span>
          )}
          <Link
            href={pathname}
            locale={locale}
            prefetch={false}
            hrefLang={locale}
            lang={locale}
            aria-current={locale === current ? 'true' : undefined}
            className="rounded py-2 uppercase hover:text-ink aria-[current]:font-emphasis aria-[current]:text-ink"
          >
            {locale}
            <span className="sr-only"> {NAMES[locale]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
