import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { findUserForSignIn } from '@/server/db/auth-functions'
import { createAccount } from '@/server/services/account/create-account'

const DemoLogin = z.object({ email: z.string(), password: z.string() })

export interface SeedOwner {
  userId: string
  email: string
  password: string
}

/** The account of a generated organisation's owner, made where there is none. Without a name: the demo's own account. */
export async function ensureOwner(name: string | null): Promise<SeedOwner> {
  const demo = DemoLogin.parse(JSON.parse(readFileSync(new URL('../demo-login.json', import.meta.url), 'utf8')))
  const email = name === null ? demo.email : `${name}@povtor.example`
  const known = await findUserForSignIn(email)
  if (known) return { userId: known.id, email, password: demo.password }
  const input = { name: name ?? 'Demo', email, password: demo.password, locale: 'en' as const }
  const { userId } = await createAccount(input)
  return { userId, email, password: demo.password }
}
