'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CurrentPlace } from './account'
import { findOrgSection, findOrgSections, getOrgPath } from './org-sections'
import { findSection, findSections, type SectionName } from './sections'
import { useSectionPath } from './use-section-path'

export interface MenuEntry {
  name: string
  label: string
  /** What its keys do, for the list of keys. */
  keyLabel: string
  href: string
  /** Follows "g" on the keyboard. */
  key: string
  isOpen: boolean
}

interface OrganizationEntry extends MenuEntry {
  /** Shown below the pages of a store too. */
  isNear: boolean
}

export interface PlaceMenu {
  /** The open store's pages: none in an organisation's. */
  store: (MenuEntry & { name: SectionName })[]
  organization: OrganizationEntry[]
}

/** The pages that a person may open from where they are. */
export function useMenu({ organization, store }: CurrentPlace): PlaceMenu {
  const words = useTranslations('shell')
  const pathname = usePathname()
  const pathOf = useSectionPath(organization.slug, store?.slug ?? '')
  const here = store ? findSection(pathname) : null
  const orgHere = store ? null : findOrgSection(pathname)
  return {
    store: (store ? findSections(organization) : []).map(({ name, key }) => ({
      name,
      key,
      label: words(name),
      keyLabel: words(`shortcut.${name}`),
      href: pathOf(name),
      isOpen: name === here,
    })),
    organization: findOrgSections(organization).map(({ name, key, isNear = false }) => ({
      name,
      key,
      isNear,
      label: words(`organization.${name}`),
      keyLabel: words(`organizationShortcut.${name}`),
      href: getOrgPath(organization.slug, name),
      isOpen: name === orgHere,
    })),
  }
}

/** The page a letter after "g" leads to: the store's own before the organisation's. */
export function findByKey(menu: PlaceMenu, letter: string): MenuEntry | undefined {
  return [...menu.store, ...menu.organization].find(({ key }) => key === letter)
}

/** Every page that a key leads to, once. */
export function listByKey(menu: PlaceMenu): MenuEntry[] {
  return [...menu.store, ...menu.organization].filter((entry) => findByKey(menu, entry.key) === entry)
}
