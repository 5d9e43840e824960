import { AppError } from '@/domain/errors'
import { PASSWORD_LENGTH_MAX } from '@/domain/password-rules'
import { findUserForSignIn } from '@/server/db/auth-functions'
import { normaliseAccountEmail } from './account-email'
import { spendVerification, verifyPassword } from './password-hash'
import { createSession } from './sessions'
import { countAttempts } from './throttle'

export interface SignInAttempt {
  email: string
  password: string
  /** The client's network address, where it is known. */
  address: string | null
}

/**
 * Checks a password and starts a session; returns the person and the session's id. An unknown e-mail and a wrong password
 * are one error (`unauthorized`) after the same work. Throws `tooManyRequests` after 10 failures of an account, or 50 of
 * an address, within 15 minutes.
 */
export async function signIn({ email, password, address }: SignInAttempt): Promise<{ userId: string; token: string }> {
  const account = normaliseAccountEmail(email)
  const attempts = await countAttempts({ 'sign-in:email': account, 'sign-in:address': address })
  const user = await findUserForSignIn(account)
  const isRight = await checkPassword(user?.passwordHash, password.slice(0, PASSWORD_LENGTH_MAX + 1))
  const token = user && isRight ? await createSession(user.id, user.passwordEpoch) : null
  if (!user || token === null) throw new AppError('unauthorized')
  await attempts.withdraw()
  return { userId: user.id, token }
}

async function checkPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (passwordHash !== undefined) return verifyPassword(passwordHash, password)
  await spendVerification(password)
  return false
}
