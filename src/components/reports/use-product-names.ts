'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'

/** § Keys of products that one page names at a time; the server takes no more. */
const MAX_NAMED = 100

/** Names of products by their keys, as the store's newest orders write them; a key without a name is not among them. */
export function useProductNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const chosen = [...new Set(keys)].sort().slice(0, MAX_NAMED)
  const { data } = useQuery(
    trpc.report.filterValues.queryOptions(
      // Products of any order: those of first orders are among them.
      { org: organization.slug, store: store.slug, field: 'orderProduct', text: '', chosen },
      { enabled: chosen.length > 0, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const values = data?.state === 'ready' ? data.data.values : []
  return new Map(values.flatMap(({ value, name }) => (name ? [[value, name] as const] : [])))
}
