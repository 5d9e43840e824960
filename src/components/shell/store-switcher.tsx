'use client'
import { RiAddLine, RiCheckLine, RiExpandUpDownLine } from '@remixicon/react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { findOrganizationsToGrow } from './account'
import { useAccount, useCurrentStore } from './account-context'
import { findSection, getStorePath } from './sections'

/** The open store, and the way to the person's others; the section stays the same. */
export function StoreSwitcher() {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const router = useRouter()
  const section = findSection(usePathname())
  const { account } = useAccount()
  const { organization, store } = useCurrentStore()
  const [growing] = findOrganizationsToGrow(account)
  return (
    <Menu
      className="w-72 max-w-[calc(100vw-1.5rem)]"
      trigger={
        <button
          type="button"
          className="flex w-full items-center justify-between gap-2 rounded-lg border border-line bg-panel px-2.5 py-2 text-left transition-colors hover:border-ink-3"
        >
          <span className="sr-only">{words('chooseStore')}: </span>
          <span className="min-w-0">
            <span className="block truncate font-emphasis text-ink" title={store.name}>
              {store.name}
            </span>
            <span className="block truncate text-fine text-muted" title={organization.name}>
              {organization.name}
            </span>
            {organization.stores.length > 1 && (
              <span className="block text-fine text-muted">
                {words('storeCount', { count: organization.stores.length })}
              </span>
            )}
            {store.generated && <span className="block text-fine text-warning">{common('generated')}</span>}
          </span>
          <RiExpandUpDownLine aria-hidden className="size-4 shrink-0 text-ink-3" />
        </button>
      }
    >
      {account.organizations.map((group) => (
        <div key={group.slug}>
          <MenuLabel>{group.name}</MenuLabel>
          {group.stores.map((item) => (
            <MenuItem key={item.slug} onSelect={() => router.push(getStorePath(group.slug, item.slug, section))}>
              <span className="min-w-0 flex-1 truncate">
                {item.name}
                {item.generated && <span className="block text-fine text-muted">{common('generated')}</span>}
              </span>
              {group.slug === organization.slug && item.slug === store.slug && (
                <RiCheckLine aria-hidden className="size-4 shrink-0 text-accent" />
              )}
            </MenuItem>
          ))}
        </div>
      ))}
      {growing && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<RiAddLine aria-hidden className="size-4 text-ink-3" />}
            onSelect={() => router.push(`/o/new?org=${growing.slug}`)}
          >
            {words('addStore')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
