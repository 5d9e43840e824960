import { signIn } from 'next-auth/react'
import { findReturnPath } from '@/app/return-path'

export type EntryFault = 'credentials' | 'tooManyRequests' | 'internal'

/** Signs in and goes to the product; answers with the fault when it cannot. */
export async function enter(credentials: { email: string; password: string }): Promise<EntryFault | null> {
  const { email, password } = credentials
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => null)
  if (!answer?.ok) {
    if (answer?.error === 'tooManyRequests') return 'tooManyRequests'
    return answer?.error === 'CredentialsSignin' ? 'credentials' : 'internal'
  }
  // A full load: the product has a root layout of its own.
  window.location.assign(findReturnPath(window.location.search))
  return null
}
