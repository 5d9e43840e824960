import type { ReactNode } from 'react'
import type { Locale } from './i18n/locales'
import { PAGE_SCRIPT } from './page-script'

interface PublicDocumentProps {
  locale: Locale
  bodyClassName?: string
  children: ReactNode
}

/** The html of a page without session and providers: one small script before the first paint, and nothing else that runs. */
export function PublicDocument({ locale, bodyClassName, children }: PublicDocumentProps) {
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; the theme must stand before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: PAGE_SCRIPT }} />
      </head>
      <body className={bodyClassName}>{children}</body>
    </html>
  )
}
