import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Link } from '@/app/i18n/navigation'
import { ApiProvider } from '@/components/api/api-provider'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { LanguageLinks } from '../(public)/_components/language-links'
import { AuthAside } from './_components/auth-aside'

interface AuthLayoutProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

// Each answer is one person's, and depends on how the server is set up: none is made beforehand.
export const dynamic = 'force-dynamic'

export default async function AuthLayout({ params, children }: AuthLayoutProps) {
  setRequestLocale((await params).locale)
  return (
    <ClientMessages namespaces={['auth']}>
      <ApiProvider>
        <SkipLink />
        <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
          <div className="flex flex-col px-5 py-5 lg:px-10 lg:py-7">
            <header className="flex items-center justify-between">
              <Link href="/" className="rounded">
                <Wordmark />
              </Link>
              <LanguageLinks />
            </header>
            <main id="content" className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
              {children}
            </main>
          </div>
          <AuthAside />
        </div>
      </ApiProvider>
    </ClientMessages>
  )
}
