import { getStorePath } from '@/components/shell/sections'

/** The address of a store's tests, or of one page below them. */
export function getTestsPath(org: string, store: string, page = ''): string {
  return `${getStorePath(org, store, 'loyalty')}/tests${page && `/${page}`}`
}
