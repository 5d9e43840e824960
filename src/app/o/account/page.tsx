import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getServerApi, requireSession } from '@/app/session'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { LinkButton } from '@/components/ui/link-button'
import { AccountView } from './_components/account-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('pageTitle') }
}

/** A person's own account: what they are called, how they get in, where they are signed in. */
export default async function AccountPage() {
  const session = await requireSession()
  const words = await getTranslations('account')
  return (
    <ClientMessages namespaces={['account', 'auth', 'leaving']}>
      <SkipLink />
      <header className="flex items-center justify-between border-b border-line px-5 py-4 lg:px-8">
        <Wordmark />
        <Link href="/o" className="quiet-link">
          {words('back')}
        </Link>
      </header>
      <main id="content" className="mx-auto w-full max-w-2xl px-5 pb-24 pt-10 lg:pt-14">
        <h1 className="font-serif text-headline">{words('pageTitle')}</h1>
        {session.isDemo ? (
          <>
            <p className="mb-6 mt-2 text-ink-2">{words('demo')}</p>
            <LinkButton href="/sign-up" look="primary">
              {words('demoSignUp')}
            </LinkButton>
          </>
        ) : (
          <>
            <p className="mb-10 mt-2 text-ink-2">{words('lead')}</p>
            <AccountView initial={await (await getServerApi()).account.security()} now={new Date()} />
          </>
        )}
      </main>
    </ClientMessages>
  )
}
