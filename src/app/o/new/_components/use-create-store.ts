'use client'
import { useRef, useState } from 'react'
import { type ApiInputs, useTRPCClient } from '@/components/api/client'

export interface NewStore {
  /** Null when the organisation is there already. */
  organization: ApiInputs['organization']['create'] | null
  store: Omit<ApiInputs['store']['create'], 'org'>
}

/** Creates the organisation, where one is asked for, and the store; a second try does not found the organisation twice. */
export function useCreateStore(existing: string | null) {
  const client = useTRPCClient()
  const founded = useRef(existing)
  const [isPending, setIsPending] = useState(false)
  const create = async ({ organization, store }: NewStore): Promise<{ org: string; store: string }> => {
    setIsPending(true)
    try {
      if (organization && !founded.current)
        founded.current = (await client.organization.create.mutate(organization)).slug
      const org = founded.current ?? ''
      const { slug } = await client.store.create.mutate({ org, ...store })
      return { org, store: slug }
    } catch (error) {
      setIsPending(false)
      throw error
    }
  }
  return { create, isPending }
}
