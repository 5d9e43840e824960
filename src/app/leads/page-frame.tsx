import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LOCALES, type Locale } from '@/app/i18n/locales'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'

interface PageFrameProps {
  page: PublicCalculatorPage
  locale: Locale
  /** The page's address without a language. */
  path: string
  children: ReactNode
}

/** Whose page it is, above; how to reach them, below. Nothing of it is ours but the last line. */
export async function PageFrame({ page, locale, path, children }: PageFrameProps) {
  const words = await getTranslations({ locale, namespace: 'calculator-page.public' })
  return (
    <>
      <header className="border-b border-line">
        <div className="mx-auto flex min-h-16 max-w-[64rem] items-center justify-between gap-6 px-5 py-3 lg:px-8">
          <Logo page={page} />
          <nav aria-label={words('language')} className="flex gap-3 text-ink-2 print:hidden">
            {LOCALES.map((one) => (
              <a
                key={one}
                href={path === '/' ? `/${one}` : `/${one}${path}`}
                data-language={one}
                hrefLang={one}
                lang={one}
                aria-current={one === locale ? 'true' : undefined}
                className="rounded py-2 uppercase hover:text-ink aria-[current]:font-emphasis aria-[current]:text-ink"
              >
                {one}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main className="mx-auto max-w-[64rem] px-5 pb-16 pt-10 lg:px-8 lg:pb-24 lg:pt-14">{children}</main>
      <footer className="border-t border-line">
        <div className="mx-auto flex max-w-[64rem] flex-wrap gap-x-6 gap-y-2 px-5 py-6 text-fine text-muted lg:px-8">
          <span>{page.operator}</span>
          {page.content.contact && <Contact text={page.content.contact} />}
          {page.content.privacyUrl && (
            <a href={page.content.privacyUrl} rel="noreferrer" className="quiet-link">
              {words('privacy')}
            </a>
          )}
          <span className="sm:ml-auto">{words('madeWith')}</span>
        </div>
      </footer>
    </>
  )
}

function Logo({ page }: { page: PublicCalculatorPage }) {
  if (!page.logoKey) return <span className="font-serif text-lg font-semibold">{page.operator}</span>
  const version = page.logoKey.slice(-8)
  return (
    // A light ground: a logo is mostly drawn for one.
    <span className="rounded-md dark:bg-[#faf9f7] dark:px-2 dark:py-1">
      {/* biome-ignore lint/performance/noImgElement: strictly checked, small, and from our own route. */}
      <img
        src={`/api/calculator/logo/${page.slug}?v=${version}`}
        alt={page.operator}
        className="h-9 w-auto max-w-56 object-contain object-left"
      />
    </span>
  )
}

/** An e-mail, a phone or an address can be pressed; any other text is text. */
function Contact({ text }: { text: string }) {
  const href = findContactLink(text)
  return href === null ? (
    <span>{text}</span>
  ) : (
    <a href={href} className="quiet-link">
      {text}
    </a>
  )
}

function findContactLink(text: string): string | null {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`
  if (/^\+[\d\s()-]{7,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`
  return /^https:\/\/\S+$/.test(text) ? text : null
}
