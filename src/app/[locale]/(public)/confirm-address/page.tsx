import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { getButtonClasses } from '@/components/ui/button-classes'
import { openConfirmation } from '@/server/services/leads/confirm-lead'

export const dynamic = 'force-dynamic'

interface ConfirmPageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'lead-form.confirm' })
  return { title: words('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** Where the letter's link leads: one press says that the address is its reader's. Programs that follow links press nothing. */
export default async function ConfirmAddressPage({ params, searchParams }: ConfirmPageProps) {
  const locale = await readPageLocale(params)
  const { token } = await searchParams
  const found = typeof token === 'string' ? await openConfirmation(token) : null
  const words = await getTranslations({ locale, namespace: 'lead-form.confirm' })
  return (
    <div className="mx-auto max-w-page px-5 py-16 lg:px-8">
      <h1 className="max-w-headline font-serif text-[2.125rem] leading-[2.5625rem]">{words('title')}</h1>
      {!found && <p className="mt-5 max-w-[40rem] text-ink-2">{words('broken')}</p>}
      {found?.isConfirmed && (
        <>
          <p role="status" className="mt-5 max-w-[40rem] text-ink-2">
            {words('done')}
          </p>
          <a href={found.calculationUrl} className={getButtonClasses('primary', 'large', 'mt-6')}>
            {words('open')}
          </a>
        </>
      )}
      {found && !found.isConfirmed && (
        <form method="post" action="/api/calculator/confirm" className="mt-5">
          <p className="mb-6 max-w-[40rem] text-ink-2">{words('question')}</p>
          <input type="hidden" name="token" value={String(token)} />
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={getButtonClasses('primary', 'large')}>
            {words('press')}
          </button>
        </form>
      )}
    </div>
  )
}
