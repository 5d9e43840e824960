import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { PASSWORD_LENGTH_MAX } from '@/domain/password-rules'
import { recordAccountEvent } from '@/server/auth/account-events'
import { assertPassword } from '@/server/auth/assert-password'
import { hashPassword, verifyPassword } from '@/server/auth/password-hash'
import type { Session } from '@/server/auth/sessions'
import { countAttempts } from '@/server/auth/throttle'
import { setPassword } from '@/server/db/account-functions'
import { findUserForSignIn } from '@/server/db/auth-functions'

const Password = z
  .string()
  .min(1)
  .max(PASSWORD_LENGTH_MAX * 2)
export const ChangePasswordInput = z.object({ current: Password, password: Password })

/**
 * Sets a new password by the present one; every other session ends. Throws `invalidInput` with the field at fault, and
 * `tooManyRequests` as signing in does. An account without a password gets one by the letter that resets it.
 */
export async function changePassword(
  { userId, email, sessionId }: Session,
  { current, password }: z.infer<typeof ChangePasswordInput>,
  address: string | null,
): Promise<void> {
  assertPassword(password, email)
  const attempts = await countAttempts({ 'sign-in:email': email })
  const user = await findUserForSignIn(email)
  if (!user?.passwordHash || !(await verifyPassword(user.passwordHash, current)))
    throw new AppError('invalidInput', { field: 'current', reason: 'passwordWrong' })
  const { passwordEpoch } = user
  const change = { userId, passwordEpoch, passwordHash: await hashPassword(password), keptSessionId: sessionId }
  if (!(await setPassword(change))) throw new AppError('conflict')
  await attempts.withdraw()
  await recordAccountEvent({ userId, action: 'account.passwordChanged', details: {}, address })
}
