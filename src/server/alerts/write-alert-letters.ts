import { type AlertEventView, mayBeTold } from '@/domain/alerts/alert-event'
import { describeAlert } from '@/domain/alerts/describe-alert'
import { addDays, localDayOf } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { composeLetter } from '@/server/mail/compose-letter'
import { writeLetter } from '@/server/mail/write-letter'
import type { StoreContext } from '@/server/services/store/store-context'
import { readAlerts } from './find-alerts'
import { buildStoreAddress, findSubscribers, type Subscriber } from './subscribers'

/** § Of what lies further back, a first import of old orders say, nobody is written to. */
const LETTER_DAYS = 35

/** Writes one letter on new alerts to each person who asked for it, in the caller's transaction. */
export async function writeAlertLetters(
  principal: Principal,
  db: TenantDb,
  store: StoreContext,
  newIds: readonly string[],
  now: Date,
): Promise<void> {
  if (newIds.length === 0) return
  const since = addDays(localDayOf(now.getTime(), store.timeZone), -LETTER_DAYS)
  const alerts = (await readAlerts(db, store.id)).filter(({ id, period }) => newIds.includes(id) && period >= since)
  const readers = (await findSubscribers(db, store)).filter(({ kind }) => kind === 'alerts')
  if (alerts.length === 0 || readers.length === 0) return
  const where = { id: store.organizationId }
  const { slug } = await db.organization.findUniqueOrThrow({ where, select: { slug: true } })
  const url = buildStoreAddress(slug, store.slug, '/alerts')
  for (const reader of readers) {
    const told = alerts.filter((alert) => mayBeTold(alert, reader.grant))
    if (told.length === 0) continue
    const key = `alerts:${told.map(({ id }) => id).join(',')}:${reader.userId}`
    const letter = composeAlertLetter(reader, store, told, url)
    const { email: recipient, unsubscribeUrl } = reader
    await writeLetter(principal, db, { ...letter, storeId: store.id, key, recipient, unsubscribeUrl })
  }
}

function sayAlertSubject(
  { words, format }: Pick<Subscriber, 'words' | 'format'>,
  store: string,
  alerts: readonly AlertEventView[],
): string {
  const [first] = alerts
  if (alerts.every(({ detail }) => detail.kind === 'figure')) {
    return words('alertLetter.subject', { store, count: alerts.length })
  }
  if (first && alerts.length === 1) {
    const { detail, period } = first
    if (detail.kind === 'stale') return words('alertLetter.subjectStale', { store, day: format.day(period) })
    if (detail.kind === 'programmeTest') return words('alertLetter.subjectTest', { store, name: detail.name })
  }
  return words('alertLetter.subjectMixed', { store })
}

function composeAlertLetter(
  { words, format, locale, footer }: Subscriber,
  store: StoreContext,
  alerts: readonly AlertEventView[],
  url: string,
) {
  const { name, currency } = store
  const subject = sayAlertSubject({ words, format }, name, alerts)
  return composeLetter({
    locale,
    subject,
    heading: words('alertLetter.heading', { store: name }),
    paragraphs: alerts.map((alert) => describeAlert(words, format, alert, currency)),
    action: { label: words('alertLetter.open'), url },
    footer,
  })
}
