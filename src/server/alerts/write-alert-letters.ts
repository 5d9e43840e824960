import type { AlertEventView } from '@/domain/alerts/alert-event'
import { describeAlert } from '@/domain/alerts/describe-alert'
import { addDays, localDayOf } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { composeLetter } from '@/server/mail/compose-letter'
import { writeLetter } from '@/server/mail/write-letter'
import type { StoreContext } from '@/server/services/store/store-context'
import { findAlerts } from './find-alerts'
import { buildStoreAddress, findSubscribers, type Subscriber } from './subscribers'

/** § Of what lies further back, a first import of old orders say, nobody is written to. */
const LETTER_DAYS = 35

/** Writes one letter on new alerts to each person who asked for it. */
export async function writeAlertLetters(
  principal: Principal,
  store: StoreContext,
  newIds: readonly string[],
  now: Date,
): Promise<void> {
  if (newIds.length === 0) return
  const since = addDays(localDayOf(now.getTime(), store.timeZone), -LETTER_DAYS)
  const alerts = (await findAlerts(principal, store.id)).filter(
    ({ id, period }) => newIds.includes(id) && period >= since,
  )
  const readers = (await findSubscribers(principal, store)).filter(({ kind }) => kind === 'alerts')
  if (alerts.length === 0 || readers.length === 0) return
  const organization = await withTenant(principal, (db) =>
    db.organization.findUniqueOrThrow({ where: { id: store.organizationId }, select: { slug: true } }),
  )
  const url = buildStoreAddress(organization.slug, store.slug, '/alerts')
  await withTenant(principal, async (db) => {
    for (const reader of readers) {
      const key = `alerts:${alerts.map(({ id }) => id).join(',')}:${reader.userId}`
      const letter = composeAlertLetter(reader, store, alerts, url)
      const { email: recipient, unsubscribeUrl } = reader
      await writeLetter(principal, db, store.id, { ...letter, key, recipient, unsubscribeUrl })
    }
  })
}

function composeAlertLetter(
  { words, format, locale, footer }: Subscriber,
  store: StoreContext,
  alerts: readonly AlertEventView[],
  url: string,
) {
  const { name, currency } = store
  const [first] = alerts
  const isStale = alerts.length === 1 && first?.detail.kind === 'stale'
  const subject =
    isStale && first
      ? words('alertLetter.subjectStale', { store: name, day: format.day(first.period) })
      : words('alertLetter.subject', { store: name, count: alerts.length })
  return composeLetter({
    locale,
    subject,
    heading: words('alertLetter.heading', { store: name }),
    paragraphs: alerts.map((alert) => describeAlert(words, format, alert, currency)),
    action: { label: words('alertLetter.open'), url },
    footer,
  })
}
