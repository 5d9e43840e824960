import { useTranslations } from 'next-intl'
import { Link } from '@/app/i18n/navigation'
import { Wordmark } from '@/components/shell/wordmark'
import { ThemeLinks } from './theme-links'

export function PublicFooter() {
  const words = useTranslations('landing')
  const common = useTranslations('common')
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-10 gap-y-4 px-5 py-8 text-fine text-muted lg:px-8">
        <div className="flex items-baseline gap-4">
          <Wordmark />
          <span>{words('footer.licence')}</span>
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Link href="/how-we-count" className="hover:text-ink">
            {words('nav.howWeCount')}
          </Link>
          <Link href="/sign-up" className="hover:text-ink">
            {words('cta.signUp')}
          </Link>
          <ThemeLinks
            label={common('theme')}
            names={{ light: common('themeLight'), dark: common('themeDark'), system: common('themeSystem') }}
          />
        </div>
      </div>
    </footer>
  )
}
