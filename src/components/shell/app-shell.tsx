'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Sheet } from '@/components/ui/sheet'
import type { Account, CurrentStore } from './account'
import { AccountProvider } from './account-context'
import { CommandPalette } from './command-palette'
import { GeneratedNotice } from './generated-notice'
import { buildLastStoreCookie } from './last-store'
import { findSections } from './sections'
import { ShortcutsDialog } from './shortcuts-dialog'
import { Sidebar } from './sidebar'
import { SkipLink } from './skip-link'
import { TopBar } from './top-bar'
import { useSectionPath } from './use-section-path'
import { useShortcuts } from './use-shortcuts'

interface AppShellProps {
  account: Account
  current: CurrentStore
  children: ReactNode
}

/** Everything around a store's page: menu, palette, keys. */
export function AppShell({ account, current, children }: AppShellProps) {
  const words = useTranslations('shell')
  const router = useRouter()
  const pathOf = useSectionPath(current.organization.slug, current.store.slug)
  const [open, setOpen] = useState<'menu' | 'palette' | 'help' | null>(null)
  const toggle = (what: 'menu' | 'palette' | 'help') => (isOpen: boolean) => setOpen(isOpen ? what : null)
  useShortcuts({
    onPalette: () => setOpen((was) => (was === 'palette' ? null : 'palette')),
    onHelp: () => setOpen('help'),
    onGoTo: (letter) => {
      const section = findSections(current.organization).find((candidate) => candidate.key === letter)
      if (section) router.push(pathOf(section.name))
    },
  })
  const { organization, store } = current
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve.
    document.cookie = buildLastStoreCookie(organization.slug, store.slug)
  }, [organization.slug, store.slug])
  return (
    <AccountProvider value={{ account, current }}>
      <SkipLink />
      <div className="lg:grid lg:min-h-dvh lg:grid-cols-[13.5rem_minmax(0,1fr)]">
        <aside className="sticky top-0 hidden h-dvh overflow-y-auto border-r border-line lg:block">
          <Sidebar onPalette={() => setOpen('palette')} />
        </aside>
        <TopBar onMenu={() => setOpen('menu')} onPalette={() => setOpen('palette')} />
        <main id="content" tabIndex={-1} className="min-w-0 px-5 pb-16 outline-none lg:px-8">
          <div className="mx-auto max-w-[82rem]">
            {current.store.generated && <GeneratedNotice />}
            {children}
          </div>
        </main>
      </div>
      <Sheet isOpen={open === 'menu'} onOpenChange={toggle('menu')} title={words('menu')}>
        <Sidebar onPalette={() => setOpen('palette')} onFollow={() => setOpen(null)} />
      </Sheet>
      <CommandPalette isOpen={open === 'palette'} onOpenChange={toggle('palette')} onHelp={() => setOpen('help')} />
      <ShortcutsDialog isOpen={open === 'help'} onOpenChange={toggle('help')} />
    </AccountProvider>
  )
}
