import { useTranslations } from 'next-intl'
import { Link } from '@/app/i18n/navigation'
import { Wordmark } from '@/components/shell/wordmark'
import { getButtonClasses } from '@/components/ui/button-classes'
import { LanguageLinks } from './language-links'

/** Name, the way to the formulas, language, the door. */
export function PublicHeader() {
  const words = useTranslations('landing')
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex h-16 max-w-page items-center justify-between gap-4 px-5 lg:px-8">
        <div className="flex items-center gap-8">
          <Link href="/" className="rounded">
            <Wordmark />
          </Link>
          <nav className="hidden gap-6 text-ink-2 md:flex">
            <Link href="/#agencies" className="hover:text-ink">
              {words('nav.agencies')}
            </Link>
            <Link href="/#privacy" className="hover:text-ink">
              {words('nav.privacy')}
            </Link>
            <Link href="/how-we-count" className="hover:text-ink">
              {words('nav.howWeCount')}
            </Link>
          </nav>
        </div>
        <div className="flex items-center gap-5">
          <LanguageLinks />
          <Link href="/sign-in" className={getButtonClasses('secondary')}>
            {words('nav.signIn')}
          </Link>
        </div>
      </div>
    </header>
  )
}
