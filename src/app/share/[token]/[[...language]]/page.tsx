import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LOCALES } from '@/app/i18n/locales'
import { createFormat } from '@/domain/format/create-format'
import { openShareLink } from '@/server/services/loyalty/open-share-link'
import { SharedScenarios } from './_components/shared-scenarios'
import { chooseSharedLocale, type SharedParams } from './shared-locale'

const NAMES = { en: 'English', ru: 'Русский' }

/** What a shared link shows: scenarios' answers to read, and nothing to press but their explanations. */
export default async function SharedPage({ params }: { params: Promise<SharedParams> }) {
  const asked = await params
  const locale = await chooseSharedLocale(asked)
  setRequestLocale(locale)
  const words = await getTranslations('loyalty.shared')
  const brand = await getTranslations('common')
  const format = createFormat(locale)
  const shared = await openShareLink(asked.token)
  return (
    <div className="mx-auto max-w-page px-4 pb-16 sm:px-8">
      <header className="flex min-h-[3.75rem] flex-wrap items-center justify-between gap-4 border-b border-line">
        <span className="font-serif text-lg font-semibold">{brand('brand')}</span>
        <nav aria-label={words('language')} className="flex gap-3 text-ink-2">
          {LOCALES.map((one) => (
            <Link
              key={one}
              href={`/share/${encodeURIComponent(asked.token)}/${one}`}
              prefetch={false}
              hrefLang={one}
              lang={one}
              aria-current={one === locale ? 'true' : undefined}
              className="rounded py-2 hover:text-ink aria-[current]:font-emphasis aria-[current]:text-ink"
            >
              {NAMES[one]}
            </Link>
          ))}
        </nav>
      </header>
      {shared ? (
        <main>
          <SharedScenarios
            // The rules stay here: what is passed on stands in the page's source.
            scenarios={shared.scenarios.map(({ id, name, definition, result }) => ({
              id,
              name,
              hasRules: definition.scenario.programmes.length > 0,
              result,
            }))}
            currency={shared.currency}
          />
          <footer className="mt-12 border-t border-line pt-4 text-fine text-muted">
            {words('by', {
              store: shared.storeName,
              day: format.day(shared.scenarios.find(({ result }) => result)?.result?.asOf ?? null),
            })}{' '}
            {words('until', { day: format.day(shared.expiresAt.toISOString().slice(0, 10)) })}
          </footer>
        </main>
      ) : (
        <main className="py-16">
          <h1 className="font-serif text-headline">{words('goneTitle')}</h1>
          <p className="mt-3 text-ink-2">{words('gone')}</p>
        </main>
      )}
    </div>
  )
}
