import { signIn } from 'next-auth/react'
import { findReturnPath } from '@/app/return-path'

type Way = 'credentials' | 'link'

/**
 * Where a person who is let in was going: judged here, whatever the address says. What stands behind the # of the page that asked
 * for the password came from there, and goes back; behind that of a letter's link stood the link's own secret.
 */
function followReturnPath(way: Way): void {
  const { search, hash } = window.location
  // A full load: the product has a root layout of its own.
  window.location.assign(`${findReturnPath(search)}${way === 'credentials' ? hash : ''}`)
}

/** Signs in and goes to the product; answers with the server's code of what is wrong when it cannot. */
export async function enter(way: Way, fields: Record<string, string>): Promise<string | null> {
  const answer = await signIn(way, { ...fields, redirect: false }).catch(() => null)
  // next-auth's own word for an e-mail or a password that is wrong.
  if (answer?.error === 'CredentialsSignin') return 'credentials'
  if (!answer?.ok) return answer?.error ?? 'internal'
  followReturnPath(way)
  return null
}

const CODE_FAULTS = ['codeNeeded', 'codeWrong']

/** Whether what is wrong is the code of the second factor, or that there is none yet. */
export function isCodeFault(fault: string | null): boolean {
  return fault !== null && CODE_FAULTS.includes(fault)
}
