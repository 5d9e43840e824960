import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { findPasswordFault, PASSWORD_LENGTH_MAX } from '@/domain/password-rules'
import { normaliseAccountEmail } from '@/server/auth/account-email'
import { hashPassword } from '@/server/auth/password-hash'
import { countAttempts } from '@/server/auth/throttle'
import { createUser } from '@/server/db/auth-functions'

export const SignUpInput = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.string().max(254).transform(normaliseAccountEmail).pipe(z.email()),
  password: z.string().max(PASSWORD_LENGTH_MAX * 2),
  locale: z.enum(['en', 'ru']),
})
export type SignUpInput = z.infer<typeof SignUpInput>

/**
 * Creates an account; the caller then signs in with the same password. Throws `invalidInput` with the password's fault,
 * `conflict` when the e-mail has an account (which tells that it has one: addresses are not verified by mail here), and
 * `tooManyRequests` after 50 sign-ups of an address within 15 minutes.
 */
export async function signUp(input: SignUpInput, address: string | null): Promise<{ userId: string }> {
  const fault = findPasswordFault(input.password, input.email)
  if (fault !== null) throw new AppError('invalidInput', { field: 'password', reason: fault })
  await countAttempts({ 'sign-up:address': address })
  const { name, email, locale } = input
  const id = randomUUID()
  const passwordHash = await hashPassword(input.password)
  const isCreated = await createUser({ id, name, email, locale, passwordHash })
  if (!isCreated) throw new AppError('conflict', { field: 'email', reason: 'emailTaken' })
  return { userId: id }
}
