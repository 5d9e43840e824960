import { can, type Grant, type Permission } from '@/domain/permissions'

/** The pages of a store, in the order of its menu; the key follows "g" on the keyboard. */
export const SECTIONS = [
  { name: 'overview', path: '', key: 'o', isReport: true, permission: 'report:read' },
  { name: 'cohorts', path: '/cohorts', key: 'c', isReport: true, permission: 'report:read' },
  { name: 'segments', path: '/segments', key: 'e', isReport: true, permission: 'report:read' },
  { name: 'forecast', path: '/forecast', key: 'f', isReport: true, permission: 'report:read' },
  { name: 'customers', path: '/customers', key: 'u', isReport: true, permission: 'customer:read' },
  { name: 'loyalty', path: '/loyalty', key: 'l', isReport: false, permission: 'loyalty:read' },
  { name: 'calculator', path: '/calculator', key: 'b', isReport: false, permission: 'cost:read' },
  { name: 'orders', path: '/orders', key: 'r', isReport: false, permission: 'order:read' },
  { name: 'quality', path: '/quality', key: 'q', isReport: false, permission: 'report:read' },
  { name: 'alerts', path: '/alerts', key: 'a', isReport: false, permission: 'alert:read' },
  { name: 'data', path: '/data', key: 'd', isReport: false, permission: 'import:read' },
  { name: 'settings', path: '/settings', key: 's', isReport: false, permission: 'store:read' },
] as const satisfies readonly { name: string; path: string; key: string; isReport: boolean; permission: Permission }[]

export type SectionName = (typeof SECTIONS)[number]['name']

/** The pages that a member may open: the others are in no menu of theirs. */
export function findSections(grant: Grant) {
  return SECTIONS.filter(({ permission }) => can(grant, permission))
}

/** The address of a store's page. */
export function getStorePath(org: string, store: string, section: SectionName = 'overview'): string {
  const path = SECTIONS.find((candidate) => candidate.name === section)?.path ?? ''
  return `/o/${encodeURIComponent(org)}/${encodeURIComponent(store)}${path}`
}

/** The section an address stands in: the overview unless a further one matches. */
export function findSection(pathname: string): SectionName {
  const [, , , , part] = pathname.split('/')
  return SECTIONS.find((section) => part && section.path === `/${part}`)?.name ?? 'overview'
}
