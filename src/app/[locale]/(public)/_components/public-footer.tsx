import { useTranslations } from 'next-intl'
import { Wordmark } from '@/components/shell/wordmark'
import { PublicLink } from './public-link'
import { PUBLIC_SECTIONS } from './public-sections'
import { ThemeLinks } from './theme-links'

export function PublicFooter() {
  const words = useTranslations('landing')
  return (
    <footer className="border-t border-line print:hidden">
      <div className="mx-auto flex max-w-page flex-col gap-6 px-5 py-8 text-fine text-muted lg:px-8">
        <nav aria-label={words('footer.label')} className="flex flex-wrap gap-x-6 gap-y-2">
          {PUBLIC_SECTIONS.map(({ key, href }) => (
            <PublicLink key={key} href={href} className="rounded py-1 hover:text-ink">
              {words(`nav.${key}`)}
            </PublicLink>
          ))}
          <PublicLink href="/sign-up" className="rounded py-1 hover:text-ink">
            {words('cta.signUp')}
          </PublicLink>
        </nav>
        <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-4">
          <div className="flex items-baseline gap-4">
            <Wordmark />
            <span>{words('footer.licence')}</span>
          </div>
          <ThemeLinks />
        </div>
      </div>
    </footer>
  )
}
