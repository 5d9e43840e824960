'use client'
import { RiCheckLine } from '@remixicon/react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type CommandGroup, CommandMenu } from '@/components/ui/command-menu'
import { type AccountOrganization, findOrganizationsToGrow } from './account'
import { useAccount } from './account-context'
import { findOrgSections, getOrgPath } from './org-sections'
import { findSection, getStorePath } from './sections'

interface SwitcherDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The letter that opens it after "g". */
export const SWITCHER_KEY = 'w'

/** Every store and organisation open to the person, found by typing; from store to store the section stays the same. */
export function SwitcherDialog({ isOpen, onOpenChange }: SwitcherDialogProps) {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const router = useRouter()
  const { account } = useAccount()
  const listStores = useStoreCommands()
  const [growing] = findOrganizationsToGrow(account)
  const open = (path: string) => () => {
    onOpenChange(false)
    router.push(path)
  }
  const groups = account.organizations.map((organization) => ({
    id: organization.slug,
    heading: organization.name,
    commands: [
      ...listStores(organization, open),
      ...findOrgSections(organization)
        .slice(0, 1)
        .map(({ name }) => ({
          id: `organization ${organization.slug}`,
          label: words(`openKind.${organization.kind}`),
          keywords: [organization.name],
          onSelect: open(getOrgPath(organization.slug, name)),
        })),
    ],
  }))
  const add = growing && {
    heading: words('actions'),
    commands: [{ id: 'add store', label: words('addStore'), onSelect: open(`/o/new?org=${growing.slug}`) }],
  }
  return (
    <CommandMenu
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={words('chooseStore')}
      placeholder={words('switcherPlaceholder')}
      emptyText={common('nothingFound')}
      groups={add ? [...groups, add] : groups}
    />
  )
}

function useStoreCommands() {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const pathname = usePathname()
  const { current } = useAccount()
  const section = current.store ? findSection(pathname) : 'overview'
  return (organization: AccountOrganization, open: (path: string) => () => void): CommandGroup['commands'] =>
    organization.stores.map((store) => {
      const isHere = organization.slug === current.organization.slug && store.slug === current.store?.slug
      return {
        id: `store ${organization.slug} ${store.slug}`,
        label: store.name,
        keywords: [organization.name],
        hint: (
          <>
            {store.generated && common('generated')}
            {isHere && <RiCheckLine aria-label={words('isHere')} className="size-4 text-accent" />}
          </>
        ),
        onSelect: open(getStorePath(organization.slug, store.slug, section)),
      }
    })
}
