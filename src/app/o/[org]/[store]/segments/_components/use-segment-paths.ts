'use client'
import { buildNewSegmentPath } from '@/components/segments/rule-address'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { can } from '@/domain/permissions'
import type { SegmentRule } from '@/domain/segments/segment-rule'

/** Addresses around segments, and what the person may do there. */
export function useSegmentPaths() {
  const { organization, store } = useCurrentStore()
  const pathOf = (section: Parameters<typeof getStorePath>[2]) => getStorePath(organization.slug, store.slug, section)
  const list = pathOf('segments')
  return {
    list,
    blank: `${list}/new`,
    canEdit: can(organization, 'segment:update'),
    canSeeCustomers: can(organization, 'customer:read'),
    canExport: can(organization, 'report:export') && can(organization, 'customer:read'),
    ofSegment: (id: string) => `${list}/${id}`,
    ofRule: (rule: SegmentRule, name?: string) => buildNewSegmentPath(list, rule, name),
    customers: (query: Record<string, string>) => `${pathOf('customers')}?${new URLSearchParams(query)}`,
    report: (section: 'overview' | 'cohorts', segment: string) => `${pathOf(section)}?segment=${segment}`,
    export: (segment: string) =>
      `/api/export/customers?${new URLSearchParams({ org: organization.slug, store: store.slug, segment })}`,
  }
}
