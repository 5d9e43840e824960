'use client'
import { useMutation } from '@tanstack/react-query'
import { signOut } from 'next-auth/react'
import { useTRPC } from '@/components/api/client'

/** Functions that end this session, or every session of the person, and lead to the sign-in page. */
export function useSignOut() {
  const everywhere = useMutation(useTRPC().account.signOutEverywhere.mutationOptions())
  const leave = () => signOut({ callbackUrl: '/sign-in' })
  return { signOut: leave, signOutEverywhere: () => everywhere.mutate(undefined, { onSuccess: leave }) }
}
