import { findAccountLetter, noteAccountLetter } from '@/server/db/account-functions'
import { deliver } from './transport'

/** Sends a letter of a person's account that has not been sent, and empties it. Throws what the mail server answered. */
export async function sendAccountLetter(mailId: string): Promise<void> {
  const letter = await findAccountLetter(mailId)
  if (!letter) return
  const { recipient, subject, text, html, createdAt } = letter
  try {
    await deliver({ id: mailId, createdAt }, { to: recipient, subject, text, html })
  } catch (error) {
    await noteAccountLetter(mailId, error instanceof Error ? error.message.slice(0, 500) : 'unknown')
    throw error
  }
  await noteAccountLetter(mailId, null)
}
