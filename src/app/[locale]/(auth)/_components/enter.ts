import { signIn } from 'next-auth/react'
import type { createApiClient } from '@/components/api/client'

export type EntryFault = 'credentials' | 'tooManyRequests' | 'internal'

/** Signs in and goes to the product in the person's own language; answers with the fault when it cannot. */
export async function enter(
  client: ReturnType<typeof createApiClient>,
  credentials: { email: string; password: string },
): Promise<EntryFault | null> {
  const answer = await signIn('credentials', { ...credentials, redirect: false }).catch(() => null)
  if (!answer?.ok) {
    if (answer?.error === 'tooManyRequests') return 'tooManyRequests'
    return answer?.error === 'CredentialsSignin' ? 'credentials' : 'internal'
  }
  const account = await client.account.me.query().catch(() => null)
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve.
  if (account) document.cookie = `povtor-locale=${account.user.locale}; path=/; max-age=31536000; samesite=lax`
  // A full load: the product has a root layout of its own.
  window.location.assign('/o')
  return null
}
