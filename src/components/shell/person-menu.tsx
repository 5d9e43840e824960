'use client'
import { RiUser3Line } from '@remixicon/react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { useAccount } from './account-context'
import { useLanguage } from './use-language'
import { useSignOut } from './use-sign-out'

/** The person's own corner: theme, language, the account, the way out. */
export function PersonMenu() {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const router = useRouter()
  const { account } = useAccount()
  const { theme = 'system', setTheme } = useTheme()
  const { locale, choose } = useLanguage()
  const { signOut, signOutEverywhere } = useSignOut()
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          aria-label={words('person', { name: account.user.name })}
          className="flex h-8 w-full items-center gap-2 rounded-lg px-2.5 text-ink-2 transition-colors hover:bg-wash hover:text-ink"
        >
          <RiUser3Line aria-hidden className="size-4 shrink-0 text-ink-3" />
          <span className="truncate">{account.user.name}</span>
        </button>
      }
    >
      <MenuLabel>{account.user.email}</MenuLabel>
      <MenuSeparator />
      <MenuChoice
        label={common('theme')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'light', label: common('themeLight') },
          { value: 'dark', label: common('themeDark') },
          { value: 'system', label: common('themeSystem') },
        ]}
      />
      <MenuSeparator />
      <MenuChoice
        label={common('language')}
        value={locale}
        onChange={(next) => choose(next === 'ru' ? 'ru' : 'en')}
        options={[
          { value: 'ru', label: common('languageName.ru') },
          { value: 'en', label: common('languageName.en') },
        ]}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => router.push('/o/account')}>{words('account')}</MenuItem>
      <MenuItem onSelect={signOut}>{words('signOut')}</MenuItem>
      <MenuItem onSelect={signOutEverywhere}>{words('signOutEverywhere')}</MenuItem>
    </Menu>
  )
}
