'use client'
import { can } from '@/domain/permissions'
import { useCurrentStore } from './account-context'

/** Whether the person may see costs: where not, margin is revenue, and need not be shown twice. */
export function useSeesCosts(): boolean {
  return can(useCurrentStore().organization, 'cost:read')
}
