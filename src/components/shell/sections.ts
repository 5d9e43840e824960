/** The pages of a store, in the order of its menu; the key follows "g" on the keyboard. */
export const SECTIONS = [
  { name: 'overview', path: '', key: 'o', isReport: true },
  { name: 'cohorts', path: '/cohorts', key: 'c', isReport: true },
  { name: 'forecast', path: '/forecast', key: 'f', isReport: true },
  { name: 'customers', path: '/customers', key: 'u', isReport: true },
  { name: 'orders', path: '/orders', key: 'r', isReport: false },
  { name: 'quality', path: '/quality', key: 'q', isReport: false },
  { name: 'data', path: '/data', key: 'd', isReport: false },
  { name: 'settings', path: '/settings', key: 's', isReport: false },
] as const

export type SectionName = (typeof SECTIONS)[number]['name']

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
