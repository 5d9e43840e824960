import { createFormat } from '@/domain/format/create-format'
import { nameShop } from '@/domain/leads/lead'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { composeLetter } from '@/server/mail/compose-letter'
import { getLetterWords } from '@/server/mail/letter-words'
import { getProductAddress } from '@/server/mail/product-address'
import { writeLetter } from '@/server/mail/write-letter'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { computeLeadResult } from './lead-calculation'

interface NoticeLead {
  id: string
  name: string
  email: string
  phone: string | null
  shopUrl: string | null
  locale: string
  inputs: unknown
}

/** Writes to the members whom the page's settings name, in the caller's transaction; who has left is not written to. */
export async function writeLeadNotices(page: PublicCalculatorPage, db: TenantDb, lead: NoticeLead): Promise<void> {
  const { organizationId } = page.principal
  const readers = await queryRows<{ userId: string; email: string; locale: string; org: string }>(
    db,
    sql`SELECT n.user_id AS "userId", a.email, a.locale, o.slug AS org
      FROM calculator_page c JOIN organization o ON o.id = c.organization_id, unnest(c.notice_user_ids) AS n(user_id),
        public.member_mail_address(n.user_id) a
      WHERE c.organization_id = ${organizationId}::uuid`,
  )
  for (const { userId, email, locale, org } of readers)
    await writeLetter(page.principal, db, {
      ...composeNotice(lead, locale, org),
      storeId: null,
      key: `lead:${lead.id}:${userId}`,
      recipient: email,
    })
}

function composeNotice(lead: NoticeLead, locale: string, org: string) {
  const words = getLetterWords(locale)
  const { ltvMinor, currency } = computeLeadResult(lead.inputs, lead.locale)
  const row = (key: string, value: string | null) =>
    value === null ? [] : [{ label: words(`lead.row.${key}`), value, note: '' }]
  return composeLetter({
    locale,
    subject: words('lead.subject', { name: lead.name }),
    heading: words('lead.heading', { name: lead.name }),
    paragraphs: [words('lead.text')],
    rows: [
      ...row('email', lead.email),
      ...row('phone', lead.phone),
      ...row('shop', lead.shopUrl && nameShop(lead.shopUrl)),
      ...row('ltv', ltvMinor === null ? null : createFormat(locale).moneyFitted(ltvMinor, currency)),
    ],
    action: {
      label: words('lead.open'),
      url: `${getProductAddress()}/o/${encodeURIComponent(org)}/leads?lead=${lead.id}`,
    },
    footer: { reason: words('lead.reason') },
  })
}
