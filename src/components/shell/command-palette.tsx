'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { CommandMenu } from '@/components/ui/command-menu'
import { Kbd } from '@/components/ui/kbd'
import { can } from '@/domain/permissions'
import { findOrganizationsToGrow } from './account'
import { useAccount } from './account-context'
import { getStorePath } from './sections'
import { useLanguage } from './use-language'
import { type MenuEntry, useMenu } from './use-menu'
import { useSignOut } from './use-sign-out'

interface CommandPaletteProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onHelp: () => void
}

/** Everything that can be opened or done from a page. */
export function CommandPalette({ isOpen, onOpenChange, onHelp }: CommandPaletteProps) {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const pages = usePageCommands()
  const actions = useActionCommands(onHelp)
  const closing = (
    groups: { id: string; label: string; hint?: React.ReactNode; keywords?: string[]; onSelect: () => void }[],
  ) =>
    groups.map((command) => ({
      ...command,
      onSelect: () => {
        onOpenChange(false)
        command.onSelect()
      },
    }))
  return (
    <CommandMenu
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words('palette')}
      placeholder={words('palettePlaceholder')}
      emptyText={common('nothingFound')}
      groups={[
        { heading: words('pages'), commands: closing(pages.sections) },
        { heading: words('stores'), commands: closing(pages.stores) },
        { heading: words('actions'), commands: closing(actions) },
      ]}
    />
  )
}

function usePageCommands() {
  const router = useRouter()
  const { account, current } = useAccount()
  const menu = useMenu(current)
  const go = ({ name, label, key, href }: MenuEntry) => ({
    id: `page ${href} ${name}`,
    label,
    hint: (
      <>
        <Kbd>G</Kbd>
        <Kbd>{key.toUpperCase()}</Kbd>
      </>
    ),
    onSelect: () => router.push(href),
  })
  const stores = account.organizations.flatMap((group) =>
    group.stores.map((item) => ({
      id: `store ${group.slug} ${item.slug}`,
      label: item.name,
      hint: group.name,
      keywords: [group.name],
      onSelect: () => router.push(getStorePath(group.slug, item.slug)),
    })),
  )
  return { sections: [...menu.store, ...menu.organization].map(go), stores }
}

function useActionCommands(onHelp: () => void) {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const router = useRouter()
  const { account, current } = useAccount()
  const { organization, store } = current
  const { setTheme } = useTheme()
  const { locale, choose } = useLanguage()
  const { signOut } = useSignOut()
  const other = locale === 'ru' ? 'en' : 'ru'
  const [growing] = findOrganizationsToGrow(account)
  const theme = (name: 'light' | 'dark' | 'system', label: string) => ({
    id: `theme ${name}`,
    label: `${common('theme')}: ${label}`,
    onSelect: () => setTheme(name),
  })
  return [
    ...(store && can(organization, 'import:create')
      ? [
          {
            id: 'upload',
            label: words('uploadOrders'),
            onSelect: () => router.push(getStorePath(organization.slug, store.slug, 'data')),
          },
        ]
      : []),
    ...(growing
      ? [{ id: 'add store', label: words('addStore'), onSelect: () => router.push(`/o/new?org=${growing.slug}`) }]
      : []),
    theme('light', common('themeLight')),
    theme('dark', common('themeDark')),
    theme('system', common('themeSystem')),
    {
      id: 'language',
      label: `${common('language')}: ${common(`languageName.${other}`)}`,
      onSelect: () => choose(other),
    },
    { id: 'shortcuts', label: words('shortcuts'), hint: <Kbd>?</Kbd>, onSelect: onHelp },
    { id: 'sign out', label: words('signOut'), onSelect: signOut },
  ]
}
