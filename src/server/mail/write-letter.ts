import { randomUUID } from 'node:crypto'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb } from '@/server/db/sql'
import { enqueueMail } from '@/server/jobs/queue'
import type { Letter } from './compose-letter'
import type { LetterAttachment } from './letter-attachment'

export interface OutgoingLetter extends Letter {
  /** What the letter is about: a second one of the store (or the organisation) with the same key is not written. */
  key: string
  recipient: string
  unsubscribeUrl?: string
  /** The store it tells of; null: the organisation's own. */
  storeId: string | null
  /** What is drawn and attached when it is sent. */
  attachment?: LetterAttachment
}

/** A key as it is kept: letters of two stores about the same thing are two. */
export function buildLetterKey(storeId: string | null, key: string): string {
  return storeId === null ? key : `${storeId}:${key}`
}

/**
 * Writes a letter and the job that sends it, in the caller's transaction: both, or neither. False when a letter with this
 * key was written before.
 */
export async function writeLetter(
  principal: Principal,
  db: TenantDb,
  { unsubscribeUrl, key, storeId, ...letter }: OutgoingLetter,
): Promise<boolean> {
  const { organizationId } = principal
  const id = randomUUID()
  const { count } = await db.outboxMail.createMany({
    data: [
      {
        organizationId,
        storeId,
        id,
        ...letter,
        key: buildLetterKey(storeId, key),
        unsubscribeUrl: unsubscribeUrl ?? null,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await enqueueMail({ organizationId, mailId: id }, buildQueueDb(db))
  return true
}
