import { AppError } from '@/domain/errors'
import type { Session } from '@/server/auth/sessions'
import { deleteAccountRows } from '@/server/db/leaving-functions'
import { assertConfirmed, type ConfirmationInput } from '@/server/services/leaving/leaving-input'

/**
 * Deletes a person's account: sessions, second factor, memberships, letters. What they did stays in the logs of their
 * organisations, as a former member's. Throws `conflict` unless the account's e-mail was typed, and while an organisation has no
 * other owner.
 */
export async function deleteAccount({ userId, email }: Session, input: ConfirmationInput): Promise<void> {
  assertConfirmed(input, email)
  if (!(await deleteAccountRows(userId))) throw new AppError('conflict', { reason: 'soleOwner' })
}
