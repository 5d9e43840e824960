import { AppError } from '@/domain/errors'
import { findPasswordFault } from '@/domain/password-rules'
import { isCommonPassword } from './common-passwords'

/** Throws `invalidInput` with the fault of a password that may not be chosen; its field is `password`. */
export function assertPassword(password: string, email: string): void {
  const fault = findPasswordFault(password, email) ?? (isCommonPassword(password) ? 'tooCommon' : null)
  if (fault !== null) throw new AppError('invalidInput', { field: 'password', reason: fault })
}
