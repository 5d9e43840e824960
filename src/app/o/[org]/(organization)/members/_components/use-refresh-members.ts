'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/api/client'

/** A function that reads members and the own account anew: a change may be one's own. */
export function useRefreshMembers(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    router.refresh()
    await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey() })
  }
}
