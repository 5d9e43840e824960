'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type Dispatch, type ReactNode, type SetStateAction, useEffect, useState } from 'react'
import { Sheet } from '@/components/ui/sheet'
import type { Account, CurrentPlace } from './account'
import { AccountProvider } from './account-context'
import { CommandPalette } from './command-palette'
import { DemoBar } from './demo-bar'
import { GeneratedNotice } from './generated-notice'
import { buildLastStoreCookie } from './last-store'
import { ShortcutsDialog } from './shortcuts-dialog'
import { Sidebar } from './sidebar'
import { SkipLink } from './skip-link'
import { SWITCHER_KEY, SwitcherDialog } from './switcher-dialog'
import { TopBar } from './top-bar'
import { findByKey, useMenu } from './use-menu'
import { useShortcuts } from './use-shortcuts'

interface AppShellProps {
  account: Account
  current: CurrentPlace
  children: ReactNode
}

type Overlay = 'menu' | 'palette' | 'switcher' | 'help'

/** Everything around a page of a store or of an organisation: menu, palette, keys. */
export function AppShell({ account, current, children }: AppShellProps) {
  const words = useTranslations('shell')
  const [open, setOpen] = useState<Overlay | null>(null)
  const toggle = (what: Overlay) => (isOpen: boolean) => setOpen(isOpen ? what : null)
  const ways = { onPalette: () => setOpen('palette'), onSwitch: () => setOpen('switcher') }
  useShellKeys(current, setOpen)
  useLastStore(current)
  return (
    <AccountProvider value={{ account, current }}>
      <SkipLink />
      <div className="lg:grid lg:min-h-dvh lg:grid-cols-[13.5rem_minmax(0,1fr)]">
        <aside className="sticky top-0 hidden h-dvh overflow-y-auto border-r border-line lg:block">
          <Sidebar {...ways} />
        </aside>
        <TopBar onMenu={() => setOpen('menu')} onPalette={ways.onPalette} />
        <main id="content" tabIndex={-1} className="min-w-0 px-5 pb-16 outline-none lg:px-8">
          <div className="mx-auto max-w-[82rem]">
            {account.isDemo ? <DemoBar /> : current.store?.generated && <GeneratedNotice />}
            {children}
          </div>
        </main>
      </div>
      <Sheet isOpen={open === 'menu'} onOpenChange={toggle('menu')} title={words('menu')}>
        <Sidebar {...ways} onFollow={() => setOpen(null)} />
      </Sheet>
      <SwitcherDialog isOpen={open === 'switcher'} onOpenChange={toggle('switcher')} />
      <CommandPalette isOpen={open === 'palette'} onOpenChange={toggle('palette')} onHelp={() => setOpen('help')} />
      <ShortcutsDialog isOpen={open === 'help'} onOpenChange={toggle('help')} />
    </AccountProvider>
  )
}

function useShellKeys(current: CurrentPlace, setOpen: Dispatch<SetStateAction<Overlay | null>>) {
  const router = useRouter()
  const menu = useMenu(current)
  useShortcuts({
    onPalette: () => setOpen((was) => (was === 'palette' ? null : 'palette')),
    onHelp: () => setOpen('help'),
    onGoTo: (letter) => {
      const entry = findByKey(menu, letter)
      if (letter === SWITCHER_KEY) setOpen('switcher')
      else if (entry) router.push(entry.href)
    },
  })
}

/** Remembers the open store for the next visit. */
function useLastStore({ organization, store }: CurrentPlace) {
  const cookie = store && buildLastStoreCookie(organization.slug, store.slug)
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve.
    if (cookie) document.cookie = cookie
  }, [cookie])
}
