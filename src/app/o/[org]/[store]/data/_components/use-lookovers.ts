'use client'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import type { FileInspection } from '@/domain/imports'
import { readDraft } from './use-draft'

/** § What the page itself asks for goes first: calls of one tick travel together and wait for the slowest. */
const PAUSE_MS = 200

/** What files that wait for their check hold, read one after another; null where a file is not read yet. */
export function useLookovers(org: string, store: string, importIds: readonly string[]) {
  const trpc = useTRPC()
  const [allowed, setAllowed] = useState(-1)
  const results = useQueries({
    queries: importIds.map((importId, index) => ({
      // The page of the file asks the same question, and finds it answered.
      ...trpc.imports.inspect.queryOptions({ org, store, importId, ...readDraft(importId) }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      enabled: index <= allowed,
    })),
  })
  const unread = results.findIndex(({ isPending }) => isPending)
  const next = unread === -1 ? importIds.length : unread
  useEffect(() => {
    const timer = setTimeout(() => setAllowed(next), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [next])
  return new Map(importIds.map((importId, index) => [importId, results[index]?.data ?? null]))
}

/** How many answers a file waits for before it can be imported; null where no answer would help. */
export function countQuestions({ columns, problems, statuses }: FileInspection, said: Record<string, string> = {}) {
  if (columns.length === 0) return null
  return problems.length + statuses.filter((one) => one.class === 'unknown' && !said[one.status]).length
}
