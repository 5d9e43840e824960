import { useTranslations } from 'next-intl'
import { Wordmark } from '@/components/shell/wordmark'
import { getButtonClasses } from '@/components/ui/button-classes'
import { LanguageLinks } from './language-links'
import { PublicLink } from './public-link'
import { PUBLIC_SECTIONS } from './public-sections'

/** Name, the site's parts, language, the door. A narrow screen scrolls the parts sideways under the name. */
export function PublicHeader() {
  const words = useTranslations('landing')
  return (
    <header className="border-b border-line print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-5 lg:px-8">
        <PublicLink href="/" className="rounded py-4">
          <Wordmark />
        </PublicLink>
        <div className="flex items-center gap-5 py-3 lg:order-last">
          <LanguageLinks />
          <PublicLink href="/sign-in" className={getButtonClasses('secondary')}>
            {words('nav.signIn')}
          </PublicLink>
        </div>
        <nav
          aria-label={words('nav.label')}
          className="-mx-5 flex w-[calc(100%+2.5rem)] gap-6 overflow-x-auto px-5 pb-3 text-ink-2 [scrollbar-width:none] lg:mx-0 lg:w-auto lg:flex-1 lg:overflow-visible lg:p-0"
        >
          {PUBLIC_SECTIONS.map(({ key, href }) => (
            <PublicLink key={key} href={href} className="shrink-0 rounded py-1 hover:text-ink">
              {words(`nav.${key}`)}
            </PublicLink>
          ))}
        </nav>
      </div>
    </header>
  )
}
