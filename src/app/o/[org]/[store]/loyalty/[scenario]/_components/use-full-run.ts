'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import type { LoyaltyRunState } from '@/domain/loyalty-workbench'

const COMPUTING_MS = 900

interface FullRunOptions {
  org: string
  store: string
  scenarioId: string
  /** Null while what is on the bench is kept in no version. */
  version: number | null
}

/** The full answer about a version, or where it stands; null before it is asked for. */
export function useFullRun({ org, store, scenarioId, version }: FullRunOptions): LoyaltyRunState | null {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.loyalty.result.queryOptions(
      { org, store, scenarioId, version: version ?? 1 },
      {
        enabled: version !== null,
        refetchInterval: ({ state }) => (state.data?.state === 'computing' ? COMPUTING_MS : false),
      },
    ),
  )
  return version === null ? null : (data ?? null)
}
