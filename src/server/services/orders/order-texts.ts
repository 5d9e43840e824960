import { maskEmail, maskName, maskPhone } from '@/domain/mask-personal-data'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { seesPersonalData } from '../customers/pseudonym'
import type { FoundFact } from './search-orders'

/** What a file wrote of an order and its customer. */
export interface OrderTexts {
  status: string | null
  customerId: string | null
  customerName: string | null
  email: string | null
  phone: string | null
  currency: string | null
  /** BIGINT comes as text. */
  originalMinor: string | null
}

/** The texts of facts, in the facts' order, masked for whom they are kept from; by the primary key, so that it costs what it returns. */
export async function readOrderTexts(
  principal: Principal,
  storeId: string,
  facts: readonly FoundFact[],
): Promise<(OrderTexts | undefined)[]> {
  if (facts.length === 0) return []
  const rows = await withTenantConnection(
    principal,
    async (client) => {
      const result = await client.query<OrderTexts & { place: number }>(TEXTS, [
        storeId,
        facts.map(({ sourceNumber }) => sourceNumber),
        facts.map(({ externalId }) => externalId),
        facts.map(({ importSeq }) => importSeq),
      ])
      return result.rows
    },
    { readOnly: true },
  )
  const mask = seesPersonalData(principal) ? (texts: OrderTexts) => texts : maskPerson
  const byPlace = new Map(rows.map(({ place, ...texts }) => [place, mask(texts)]))
  return facts.map((_, at) => byPlace.get(at + 1))
}

/** What stands for the person of an order: initials, and the ends of e-mail and phone. */
export function maskPerson<Person extends PersonTexts>(person: Person): Person {
  const { customerName, email, phone } = person
  return {
    ...person,
    customerId: null,
    customerName: customerName && maskName(customerName),
    email: email && maskEmail(email),
    phone: phone && maskPhone(phone),
  }
}

type PersonTexts = Pick<OrderTexts, 'customerId' | 'customerName' | 'email' | 'phone'>

const TEXTS = `
  SELECT w.place::int AS place, f.status, f.customer_id AS "customerId", f.customer_name AS "customerName", f.email,
    f.phone, f.currency, f.original_minor AS "originalMinor"
  FROM unnest($2::smallint[], $3::text[], $4::int[]) WITH ORDINALITY AS w(source_number, external_id, import_seq, place)
  JOIN order_fact f ON f.store_id = $1 AND f.source_number = w.source_number AND f.external_id = w.external_id
    AND f.import_seq = w.import_seq`
