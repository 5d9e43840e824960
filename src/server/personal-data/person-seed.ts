import { z } from 'zod'
import { normaliseEmail } from '@/domain/text/normalise-email'
import { normalisePhone } from '@/domain/text/normalise-phone'

/**
 * Whom a request is about: a customer as their card is named (`i1:42`, `o1:1001`, `g1:1001`), or a row of a file of customers
 * whom no order tells of (`f`, import's number, line). Nothing in it is an e-mail, a phone or a name.
 */
export const PersonKey = z.string().regex(/^[iogf]\d{1,9}:[\s\S]{1,300}$/)

/** What a person types: an e-mail, a phone, or the shop's own customer id. */
export const PersonQuery = z.string().trim().min(1).max(200)

export interface ParsedQuery {
  email: string | null
  phone: string | null
  customerId: string
}

/** A query as identity compares it; a run of digits may be a phone and an id at once. */
export function parsePersonQuery(query: string, country: string): ParsedQuery {
  return { email: normaliseEmail(query), phone: normalisePhone(query, country), customerId: query.trim() }
}

export type PersonSeed =
  | { kind: 'id'; sourceId: string }
  | { kind: 'order'; sourceNumber: number; externalId: string }
  | { kind: 'file'; importSeq: number; lineNumber: number }

/** A person's key taken apart. */
export function parsePersonKey(key: string): PersonSeed {
  const colon = key.indexOf(':')
  const number = Number(key.slice(1, colon))
  const text = key.slice(colon + 1)
  if (key.startsWith('i')) return { kind: 'id', sourceId: `${number}:${text}` }
  if (key.startsWith('f')) return { kind: 'file', importSeq: number, lineNumber: Number(text) || 0 }
  return { kind: 'order', sourceNumber: number, externalId: text }
}
