import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { isLocale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'

interface PublicLinkProps extends ComponentProps<'a'> {
  /** Without the language: `/articles`. */
  href: string
}

/** A link between public pages: an anchor and no script, since the page behind it is made beforehand. */
export function PublicLink({ href, ...rest }: PublicLinkProps) {
  const locale = useLocale()
  return <a {...rest} href={isLocale(locale) ? localizePath(href, locale) : href} />
}
