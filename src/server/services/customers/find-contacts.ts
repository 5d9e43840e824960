import type { CustomerContact } from '@/domain/customers'
import { maskEmail, maskName, maskPhone } from '@/domain/mask-personal-data'
import type { OrderRef } from '@/server/analytics/reports/customers'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { codeOfPseudonym, findPseudonymSalt, pseudonymOf } from './pseudonym'

/** Whom no order tells of. */
export const NOBODY: CustomerContact = { name: null, email: null, phone: null, sourceId: null }

/**
 * Who customers are, by their keys: from the newest of their orders that says it, and where none does, from the shop's own
 * file of customers. Everyone asked for is in the answer; masked for a principal who may not see who they are, with the code
 * by which one person is known on every page.
 */
export async function findContacts(
  principal: Principal,
  storeId: string,
  ordersOf: ReadonlyMap<string, readonly OrderRef[]>,
): Promise<Map<string, CustomerContact>> {
  const asked = [...ordersOf].flatMap(([key, orders]) => orders.map((order, place) => ({ key, place, ...order })))
  if (asked.length === 0) return new Map()
  return await withTenant(principal, async (db) => {
    const found = await contactsOfOrders(db, storeId, asked)
    const listed = await contactsOfCustomerFiles(db, storeId, [...ordersOf.keys()])
    const mask = findContactMask(principal, storeId)
    return new Map(
      [...ordersOf.keys()].map(
        (key) => [key, mask(key, merge(found.get(key) ?? NOBODY, listed.get(key) ?? NOBODY))] as const,
      ),
    )
  })
}

function findContactMask(principal: Principal, storeId: string) {
  const salt = findPseudonymSalt(principal, storeId)
  return (key: string, contact: CustomerContact): CustomerContact => {
    if (salt === null) return contact
    const { name, email, phone } = contact
    const code = codeOfPseudonym(pseudonymOf(key, salt))
    return {
      name: name === null ? code : `${maskName(name)} · ${code}`,
      email: email && maskEmail(email),
      phone: phone && maskPhone(phone),
      sourceId: null,
    }
  }
}

type KeyedContact = CustomerContact & { key: string }

async function contactsOfOrders(db: TenantDb, storeId: string, asked: object[]): Promise<Map<string, CustomerContact>> {
  const rows = await queryRows<KeyedContact>(
    db,
    sql`SELECT a.key,
        (array_agg(f.customer_name ORDER BY a.place, f.import_seq DESC) FILTER (WHERE f.customer_name IS NOT NULL))[1] AS name,
        (array_agg(f.email ORDER BY a.place, f.import_seq DESC) FILTER (WHERE f.email IS NOT NULL))[1] AS email,
        (array_agg(f.phone ORDER BY a.place, f.import_seq DESC) FILTER (WHERE f.phone IS NOT NULL))[1] AS phone,
        (array_agg(f.customer_id ORDER BY a.place, f.import_seq DESC) FILTER (WHERE f.customer_id IS NOT NULL))[1] AS "sourceId"
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(key text, place int, "sourceNumber" smallint, "externalId" text)
      JOIN order_fact f ON f.store_id = ${storeId}::uuid AND f.source_number = a."sourceNumber" AND f.external_id = a."externalId"
      JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
      GROUP BY a.key`,
  )
  return toMap(rows)
}

/** By the source's own ids, which the keys of customers that have one are made of (`i` source `:` id). */
async function contactsOfCustomerFiles(
  db: TenantDb,
  storeId: string,
  keys: string[],
): Promise<Map<string, CustomerContact>> {
  const rows = await queryRows<KeyedContact>(
    db,
    sql`SELECT DISTINCT ON (k.key) k.key, f.name, f.email, f.phone, f.customer_id AS "sourceId"
      FROM jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) AS k(key)
      JOIN customer_fact f ON f.store_id = ${storeId}::uuid AND 'i' || f.source_number || ':' || f.customer_id = k.key
      JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
      ORDER BY k.key, f.import_seq DESC, f.line_number DESC`,
  )
  return toMap(rows)
}

function toMap(rows: KeyedContact[]): Map<string, CustomerContact> {
  return new Map(rows.map(({ key, ...contact }) => [key, contact]))
}

function merge(first: CustomerContact, second: CustomerContact): CustomerContact {
  return {
    name: first.name ?? second.name,
    email: first.email ?? second.email,
    phone: first.phone ?? second.phone,
    sourceId: first.sourceId ?? second.sourceId,
  }
}
