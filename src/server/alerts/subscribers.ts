import type { LetterWords } from '@/domain/alerts/describe-alert'
import { AppError } from '@/domain/errors'
import { createFormat, type Format } from '@/domain/format/create-format'
import type { Grant } from '@/domain/permissions'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { getLetterWords } from '@/server/mail/letter-words'
import { getProductAddress } from '@/server/mail/product-address'
import { buildUnsubscribeToken, type MailKind } from '@/server/mail/unsubscribe-token'
import type { StoreContext } from '@/server/services/store/store-context'

/** A member who asked for letters about a store, with everything a letter to them needs. */
export interface Subscriber {
  userId: string
  /** What the letter may tell of. */
  grant: Grant
  kind: MailKind
  email: string
  locale: string
  words: LetterWords
  format: Format
  /** Why the letter came, and the ways out of it. */
  footer: { reason: string; unsubscribe: { label: string; url: string } }
  /** For mail programs: takes the person off the list by one POST. */
  unsubscribeUrl: string
}

/** Who asked for letters about a store, is still a member of its organisation, and may still see the store. */
export async function findSubscribers(db: TenantDb, store: StoreContext): Promise<Subscriber[]> {
  const rows = await queryRows<{ userId: string; kind: MailKind; email: string; locale: string } & Grant>(
    db,
    sql`SELECT s.user_id AS "userId", s.kind, a.email, a.locale, ${GRANT_COLUMNS}
      FROM mail_subscription s JOIN membership m ON m.organization_id = s.organization_id AND m.user_id = s.user_id,
        public.member_mail_address(s.user_id) a
      WHERE s.store_id = ${store.id}::uuid AND (NOT m.is_limited OR EXISTS (SELECT FROM membership_store n
        WHERE n.organization_id = m.organization_id AND n.user_id = m.user_id AND n.store_id = s.store_id))
      ORDER BY 1, 2`,
  )
  return rows.map(({ role, isLimited, seesPersonalData, seesCosts, ...row }) => ({
    ...row,
    grant: { role, isLimited, seesPersonalData, seesCosts },
    ...addressLetters(store, row),
  }))
}

const GRANT_COLUMNS = sql`m.role::text AS role, m.is_limited AS "isLimited",
  m.sees_personal_data AS "seesPersonalData", m.sees_costs AS "seesCosts"`

/** A person as the reader of one letter, whether they asked for more of them or not. Throws `notFound`. */
export async function addressReader(
  principal: UserPrincipal,
  store: StoreContext,
  kind: MailKind,
): Promise<Subscriber> {
  const { userId } = principal
  const [person] = await withTenant(principal, (db) =>
    queryRows<{ email: string; locale: string }>(
      db,
      sql`SELECT email, locale FROM public.member_mail_address(${userId}::uuid)`,
    ),
  )
  if (!person) throw new AppError('notFound')
  return {
    userId,
    kind,
    grant: principal,
    ...person,
    ...addressLetters(store, { userId, kind, locale: person.locale }),
  }
}

function addressLetters(
  { organizationId, id: storeId }: StoreContext,
  { userId, kind, locale }: { userId: string; kind: MailKind; locale: string },
) {
  const words = getLetterWords(locale)
  const token = buildUnsubscribeToken({ organizationId, storeId, userId, kind })
  const query = `?token=${encodeURIComponent(token)}`
  const page = `${getProductAddress()}/${locale === 'ru' ? 'ru' : 'en'}/unsubscribe${query}`
  return {
    words,
    format: createFormat(locale),
    footer: { reason: words(`footer.${kind}`), unsubscribe: { label: words('footer.unsubscribe'), url: page } },
    unsubscribeUrl: `${getProductAddress()}/api/unsubscribe${query}`,
  }
}

/** The address of a store's page, for a letter. */
export function buildStoreAddress(organizationSlug: string, storeSlug: string, path = ''): string {
  return `${getProductAddress()}/o/${encodeURIComponent(organizationSlug)}/${encodeURIComponent(storeSlug)}${path}`
}
