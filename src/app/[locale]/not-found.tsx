import { getLocale, getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { SkipLink } from '@/components/shell/skip-link'
import { getButtonClasses } from '@/components/ui/button-classes'
import { EmptyState } from '@/components/ui/empty-state'
import { PublicFooter } from './(public)/_components/public-footer'
import { PublicHeader } from './(public)/_components/public-header'

/** An address that leads nowhere: said so, with the ways on. */
export default async function PublicNotFound() {
  const asked = await getLocale()
  const locale = isLocale(asked) ? asked : 'en'
  const words = await getTranslations({ locale, namespace: 'errors.notFound' })
  const nav = await getTranslations({ locale, namespace: 'landing.nav' })
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main id="content" className="mx-auto min-h-[50vh] max-w-page px-5 py-12 lg:px-8">
        <EmptyState
          title={words('title')}
          action={
            <>
              <a href={localizePath('/', locale)} className={getButtonClasses('primary')}>
                {words('home')}
              </a>
              <a href={localizePath('/calculator', locale)} className={getButtonClasses()}>
                {nav('calculator')}
              </a>
            </>
          }
        >
          <p>{words('text')}</p>
        </EmptyState>
      </main>
      <PublicFooter />
    </>
  )
}
