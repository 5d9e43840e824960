import { randomUUID } from 'node:crypto'
import { AppError } from '@/domain/errors'
import { hashPassword } from '@/server/auth/password-hash'
import { createUser } from '@/server/db/auth-functions'

export interface NewAccount {
  name: string
  /** Normalised, and known to be the person's. */
  email: string
  password: string
  locale: 'en' | 'ru'
}

/**
 * Writes an account without a letter: for seeds, and where another letter has shown whose the mailbox is. Everybody else's
 * begins with the link of one. Throws `conflict`.
 */
export async function createAccount({ password, ...account }: NewAccount): Promise<{ userId: string }> {
  const id = randomUUID()
  const isCreated = await createUser({ ...account, id, passwordHash: await hashPassword(password) })
  if (!isCreated) throw new AppError('conflict', { field: 'email', reason: 'emailTaken' })
  return { userId: id }
}
