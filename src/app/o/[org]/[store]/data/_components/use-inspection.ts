'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import type { Draft } from './use-draft'

/** § A person may change several things in a row: the file is read again once they pause. */
const PAUSE_MS = 350

/** How the file reads under what is said of it; the former reading stays in sight until the new one is there. */
export function useInspection(target: { org: string; store: string; importId: string }, draft: Draft) {
  const trpc = useTRPC()
  const said = JSON.stringify(draft)
  const [asked, setAsked] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(said), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [said])
  const input: Draft = JSON.parse(asked)
  const query = useQuery(
    trpc.imports.inspect.queryOptions(
      { ...target, ...input },
      { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  return { query, isReading: query.isFetching || asked !== said }
}
