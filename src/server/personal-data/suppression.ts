import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { getEnv } from '@/server/env'

/** What a person is known by in one store: an id as `source number:customer id`, an e-mail or a phone as identity compares them. */
export interface KnownKey {
  field: 'id' | 'email' | 'phone'
  key: string
}

/** What stands in facts instead of an erased person. */
export const PSEUDONYM_PREFIX = 'erased-'

/** A name that tells nothing of whoever bore another before. */
export function createPseudonym(): string {
  return `${PSEUDONYM_PREFIX}${randomBytes(8).toString('hex')}`
}

/**
 * HMAC-SHA256 of a key, as the suppression list keeps it. The store is part of what is hashed: lists of two stores cannot be
 * compared. The secret never changes: with another, the list would know nobody.
 */
export function hashKnownKey(storeId: string, { field, key }: KnownKey): string {
  return createHmac('sha256', getSecret())
    .update(messageOf(storeId, field) + key)
    .digest('hex')
}

/** A test whether a contact is on the store's suppression list, or null where nobody is: the usual case costs one look. */
export async function findSuppressionTest(
  client: pg.PoolClient,
  storeId: string,
): Promise<((known: KnownKey) => boolean) | null> {
  const { rows } = await client.query<{ hash: string }>(
    'SELECT key_hash AS hash FROM suppression WHERE store_id = $1',
    [storeId],
  )
  if (rows.length === 0) return null
  const hashes = new Set(rows.map(({ hash }) => hash))
  return (known) => hashes.has(hashKnownKey(storeId, known))
}

/** HMAC-SHA256 in SQL (RFC 2104), which the database has no function for: `inner` and `outer` are parameters of type bytea. */
export function buildHashSql(text: string, { inner, outer }: { inner: string; outer: string }): string {
  return `encode(sha256(${outer} || sha256(${inner} || convert_to(${text}, 'UTF8'))), 'hex')`
}

/** The parameters of `buildHashSql`: the secret's two pads. */
export function buildHashPads(): { inner: Buffer; outer: Buffer } {
  const block = Buffer.alloc(64)
  const secret = Buffer.from(getSecret())
  if (secret.length > block.length) throw new Error('SUPPRESSION_SECRET is longer than 64 bytes')
  secret.copy(block)
  return { inner: Buffer.from(block.map((byte) => byte ^ 0x36)), outer: Buffer.from(block.map((byte) => byte ^ 0x5c)) }
}

/** What stands before a key in the text that is hashed. */
export function messageOf(storeId: string, field: KnownKey['field']): string {
  return `${storeId}/${field}/`
}

function getSecret(): string {
  const { SUPPRESSION_SECRET } = getEnv()
  if (!SUPPRESSION_SECRET)
    throw new Error('SUPPRESSION_SECRET is not set; `npm start` makes one and keeps it in the data folder')
  return SUPPRESSION_SECRET
}
