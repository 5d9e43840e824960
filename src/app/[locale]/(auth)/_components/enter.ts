import { signIn } from 'next-auth/react'
import { findReturnPath } from '@/app/return-path'

type Way = 'credentials' | 'link'

/**
 * Where a person who is let in was going: judged here, whatever the address says. Of what stands behind a # only the letter to a
 * new address of mail is for the page they go to (o/account); any other secret was for this one.
 */
function followReturnPath(): void {
  const { search, hash } = window.location
  // A full load: the product has a root layout of its own.
  window.location.assign(`${findReturnPath(search)}${hash.startsWith('#email=') ? hash : ''}`)
}

/** Signs in and goes to the product; answers with the server's code of what is wrong when it cannot. */
export async function enter(way: Way, fields: Record<string, string>): Promise<string | null> {
  const answer = await signIn(way, { ...fields, redirect: false }).catch(() => null)
  // next-auth's own word for an e-mail or a password that is wrong.
  if (answer?.error === 'CredentialsSignin') return 'credentials'
  if (!answer?.ok) return answer?.error ?? 'internal'
  followReturnPath()
  return null
}

const CODE_FAULTS = ['codeNeeded', 'codeWrong']

/** Whether what is wrong is the code of the second factor, or that there is none yet. */
export function isCodeFault(fault: string | null): boolean {
  return fault !== null && CODE_FAULTS.includes(fault)
}
