import { type DigestKind, digestPeriods, isDigestDue } from '@/domain/digest/digest-period'
import { can } from '@/domain/permissions'
import { addDays, type LocalDate, localDayOf } from '@/domain/time/local-date'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { buildLetterKey, writeLetter } from '@/server/mail/write-letter'
import { hideCosts, type StoreContext } from '@/server/services/store/store-context'
import { buildStoreAddress, findSubscribers, type Subscriber } from './subscribers'
import { buildDigest, writeDigest } from './write-digest'

/** Writes the digests that are due on the store's own clock, each once to each reader. */
export async function writeDueDigests(principal: Principal, store: StoreContext, now: Date): Promise<void> {
  const today = localDayOf(now.getTime(), store.timeZone)
  const hour = localHourOf(now, store.timeZone)
  const readers = await withTenant(principal, (db) => findSubscribers(db, store))
  for (const kind of ['weekly', 'monthly'] as const) {
    const mine = readers.filter((reader) => reader.kind === kind)
    if (mine.length > 0 && isDigestDue(kind, today, hour)) await writeDigestLetters(principal, store, kind, mine, now)
  }
}

/**
 * Writes the digest of the last whole week or month that the data cover to the given readers, each once: a store that went
 * silent sends no letter a week about nothing. False where there is nothing to tell.
 */
export async function writeDigestLetters(
  principal: Principal,
  store: StoreContext,
  kind: DigestKind,
  readers: readonly Subscriber[],
  now: Date,
  occasion = '',
): Promise<boolean> {
  const today = await findDigestDay(principal, store, localDayOf(now.getTime(), store.timeZone))
  if (today === null) return false
  const { from } = digestPeriods(kind, today).period
  const keyOf = ({ userId }: Subscriber) => `${kind}:${from}:${userId}${occasion}`
  const { slug, written } = await withTenant(principal, async (db) => ({
    ...(await db.organization.findUniqueOrThrow({ where: { id: store.organizationId }, select: { slug: true } })),
    written: await db.outboxMail.findMany({
      where: { storeId: store.id, key: { in: readers.map((reader) => buildLetterKey(store.id, keyOf(reader))) } },
      select: { key: true },
    }),
  }))
  const known = new Set(written.map(({ key }) => key))
  const waiting = readers.filter((reader) => !known.has(buildLetterKey(store.id, keyOf(reader))))
  if (waiting.length === 0) return false
  const digests = await buildDigests(principal, store, kind, { today, readers: waiting })
  if (!digests) return false
  const url = buildStoreAddress(slug, store.slug)
  await withTenant(principal, async (db) => {
    for (const reader of waiting) {
      const digest = can(reader.grant, 'cost:read') ? digests.whole : digests.withoutCosts
      if (!digest) continue
      const letter = writeDigest(reader, store, digest, url)
      const { email: recipient, unsubscribeUrl } = reader
      await writeLetter(principal, db, {
        ...letter,
        storeId: store.id,
        key: keyOf(reader),
        recipient,
        unsubscribeUrl,
      })
    }
  })
  return true
}

/** The digest as its readers may see it, each kind once and only where somebody reads it; null without data. */
async function buildDigests(
  principal: Principal,
  store: StoreContext,
  kind: DigestKind,
  { today, readers }: { today: LocalDate; readers: readonly Subscriber[] },
) {
  const reads = readers.map(({ grant }) => can(grant, 'cost:read'))
  const whole = reads.includes(true) ? await buildDigest(principal, store, kind, today) : null
  const withoutCosts = reads.includes(false) ? await buildDigest(principal, hideCosts(store), kind, today) : null
  return whole || withoutCosts ? { whole, withoutCosts } : null
}

/** The day a digest looks back from: where the data end earlier than today, the day after they do. Null without data. */
async function findDigestDay(principal: Principal, store: StoreContext, today: LocalDate): Promise<LocalDate | null> {
  const report = await reportOnStore(principal, store, null, async ({ meta }) => addDays(meta.asOf, 1))
  if (report.state !== 'ready') return null
  return report.data < today ? report.data : today
}

function localHourOf(now: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now))
}
