import { can, type Grant, type Permission } from '@/domain/permissions'

type OrganizationKind = 'merchant' | 'agency'

interface OrgSection {
  name: 'portfolio' | 'members' | 'leads' | 'calculator' | 'audit' | 'settings'
  key: string
  permission: Permission
  /** Of every kind of organisation unless it says which. */
  kind?: OrganizationKind
  /** For whoever sees several stores. */
  isOfSeveral?: boolean
  /** Shown below the pages of a store too. */
  isNear?: boolean
}

export type OrgSectionName = OrgSection['name']

/**
 * The pages of an organisation, in the order of its menu; the key follows "g" on the keyboard. Their names are kept from
 * stores in RESERVED_STORE_SLUGS.
 */
export const ORG_SECTIONS: readonly OrgSection[] = [
  { name: 'portfolio', key: 'p', permission: 'portfolio:read', isOfSeveral: true, isNear: true },
  { name: 'leads', key: 'n', permission: 'lead:read', kind: 'agency', isNear: true },
  { name: 'calculator', key: 'k', permission: 'calculator:update', kind: 'agency' },
  { name: 'members', key: 'm', permission: 'member:read', isNear: true },
  { name: 'audit', key: 'j', permission: 'audit:read' },
  { name: 'settings', key: 's', permission: 'organization:read', isNear: true },
]

interface SectionOwner extends Grant {
  kind: OrganizationKind
  stores: readonly unknown[]
}

/** The organisation's pages that a member may open. */
export function findOrgSections(organization: SectionOwner): OrgSection[] {
  const { kind, stores } = organization
  return ORG_SECTIONS.filter(
    (section) =>
      can(organization, section.permission) &&
      (section.kind ?? kind) === kind &&
      (!section.isOfSeveral || stores.length > 1),
  )
}

/** The address of an organisation's page. */
export function getOrgPath(org: string, section: OrgSectionName): string {
  return `/o/${encodeURIComponent(org)}/${section}`
}

/** The organisation's page an address stands in; null on a store's page. */
export function findOrgSection(pathname: string): OrgSectionName | null {
  const [, , , part] = pathname.split('/')
  return ORG_SECTIONS.find(({ name }) => name === part)?.name ?? null
}
