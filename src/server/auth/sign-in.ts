import { AppError } from '@/domain/errors'
import { PASSWORD_LENGTH_MAX } from '@/domain/password-rules'
import { findUserForSignIn } from '@/server/db/auth-functions'
import { normaliseAccountEmail } from './account-email'
import type { ClientTrace } from './client-trace'
import { assertSecondFactor, recordFailure, startSession } from './enter-account'
import { spendVerification, verifyPassword } from './password-hash'
import { countAttempts } from './throttle'

export interface SignInAttempt {
  email: string
  password: string
  /** Of the second factor; empty while none was asked for. */
  code: string
  client: ClientTrace
}

/**
 * Checks a password and starts a session; returns the person and the session's id. An unknown e-mail and a wrong password
 * are one error (`unauthorized`) after the same work; with the right one, the second factor is asked for (`codeNeeded`,
 * `codeWrong`). Throws `tooManyRequests` after 10 failures of an account, or 50 of an address, within 15 minutes.
 */
export async function signIn({
  email,
  password,
  code,
  client,
}: SignInAttempt): Promise<{ userId: string; token: string }> {
  const account = normaliseAccountEmail(email)
  const attempts = await countAttempts({ 'sign-in:email': account, 'sign-in:address': client.address })
  const user = await findUserForSignIn(account)
  const isRight = await checkPassword(user?.passwordHash ?? null, password.slice(0, PASSWORD_LENGTH_MAX + 1))
  if (!user || !isRight) {
    await recordFailure(user?.id ?? NOBODY, 'password', client)
    throw new AppError('unauthorized')
  }
  await attempts.withdraw()
  const { id: userId, passwordEpoch } = user
  if (user.hasSecondFactor) await assertSecondFactor({ userId, email: account, code }, client)
  return { userId, token: await startSession({ userId, passwordEpoch, method: 'password', client }) }
}

/** A failure of an unknown e-mail is told to nobody, by the same statement that tells of a known one's. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verifyPassword(passwordHash, password)
  await spendVerification(password)
  return false
}
