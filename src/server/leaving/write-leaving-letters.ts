import { createFormat } from '@/domain/format/create-format'
import { localDayOf } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { composeLetter } from '@/server/mail/compose-letter'
import { findOwners } from '@/server/mail/find-owners'
import { getLetterWords } from '@/server/mail/letter-words'
import { getProductAddress } from '@/server/mail/product-address'
import { writeLetter } from '@/server/mail/write-letter'

interface Leaving {
  /** Asked for just now, or about to happen. */
  kind: 'asked' | 'soon'
  /** Null: the organisation itself. */
  storeId: string | null
  name: string
  timeZone: string
  deleteAfter: Date
}

/**
 * Writes to every owner that something is to be deleted, until when it can be undone, and where. Of a store too the letter is
 * the organisation's own: the store's own letters stop with it.
 */
export async function writeLeavingLetters(
  principal: Principal,
  db: TenantDb,
  { kind, storeId, name, timeZone, deleteAfter }: Leaving,
): Promise<void> {
  const { organizationId: id } = principal
  const { slug } = await db.organization.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  const what = storeId === null ? 'organization' : 'store'
  const page = storeId === null ? 'leaving' : 'settings'
  const url = `${getProductAddress()}/o/${encodeURIComponent(slug)}/${page}`
  for (const { userId, email: recipient, locale } of await findOwners(db)) {
    const words = getLetterWords(locale)
    const day = createFormat(locale).day(localDayOf(deleteAfter.getTime(), timeZone))
    const letter = composeLetter({
      locale,
      subject: words(`leaving.subject.${kind}`, { name, day }),
      heading: words(`leaving.heading.${kind}`, { name, day }),
      paragraphs: [words(`leaving.text.${what}`, { name, day }), words('leaving.undo', { day })],
      action: { label: words('leaving.open'), url },
      footer: { reason: words('leaving.footer') },
    })
    const key = `leaving:${storeId ?? id}:${kind}:${deleteAfter.getTime()}:${userId}`
    await writeLetter(principal, db, { ...letter, storeId: null, key, recipient })
  }
}
