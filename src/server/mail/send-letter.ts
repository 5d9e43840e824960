import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { renderAttachments } from './letter-attachment'
import { deliver } from './transport'

/**
 * Sends a letter that has not been sent, and notes that it was, which empties a letter of no store. A worker that dies in between sends it once more: the
 * message id stays the same, so that mail programs show one. Throws what the mail server answered.
 */
export async function sendLetter(principal: Principal, mailId: string): Promise<void> {
  const where = { id: mailId }
  const letter = await withTenant(principal, (db) => db.outboxMail.findUnique({ where }))
  if (!letter || letter.sentAt) return
  try {
    await deliver(letter, {
      to: letter.recipient,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      attachments: await renderAttachments(principal, letter.attachment),
      ...(letter.unsubscribeUrl ? { headers: buildUnsubscribeHeaders(letter.unsubscribeUrl) } : {}),
    })
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    await withTenant(principal, (db) =>
      db.outboxMail.update({ where, data: { attempts: { increment: 1 }, failure }, select: { id: true } }),
    )
    throw error
  }
  await withTenant(principal, (db) =>
    db.outboxMail.update({
      where,
      data: {
        attempts: { increment: 1 },
        failure: null,
        sentAt: new Date(),
        ...(letter.storeId === null ? EMPTIED : {}),
      },
      select: { id: true },
    }),
  )
}

/**
 * A letter of the organisation itself may hold a link that opens something: once it is sent, what it said is not kept.
 */
const EMPTIED = { text: '', html: '' }

/** RFC 8058: mail programs offer "unsubscribe" beside the sender, by one request without a page. */
function buildUnsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
