import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { verifyPassword } from '@/server/auth/password-hash'
import { takeCode } from '@/server/auth/second-factor'
import type { Session } from '@/server/auth/sessions'
import { countAttempts } from '@/server/auth/throttle'
import { findUserForSignIn } from '@/server/db/auth-functions'

/** The password, or a code of the second factor. */
export const Proof = z.string().min(1).max(400)

/** Whether an account has a password: others are entered by letter or by another service. */
export async function hasPassword({ email }: Session): Promise<boolean> {
  return Boolean((await findUserForSignIn(email))?.passwordHash)
}

/**
 * A session alone may be somebody else's by now: what weakens an account asks for what only its person knows. Throws
 * `invalidInput` with the field `proof` when it is neither password nor code, `tooManyRequests` as signing in does.
 */
export async function assertProof({ userId, email }: Session, proof: string): Promise<void> {
  const attempts = await countAttempts({ 'sign-in:email': email, 'code:email': email })
  const user = await findUserForSignIn(email)
  const isPassword = Boolean(user?.passwordHash && (await verifyPassword(user.passwordHash, proof)))
  if (!isPassword && (await takeCode(userId, proof)) === null)
    throw new AppError('invalidInput', { field: 'proof', reason: 'proofWrong' })
  await attempts.withdraw()
}
