import pg from 'pg'
import { decryptSecret, type EncryptionKey, encryptSecret, isOutdated } from '@/server/security/encryption'

/** Every column that holds what `encryptSecret` wrote. */
const ENCRYPTED_COLUMNS = [
  { table: 'user_totp', key: 'user_id', column: 'secret' },
  { table: 'calculator_page', key: 'organization_id', column: 'webhook_secret' },
] as const

/**
 * Encrypts by the newest key what an older one encrypted, in one transaction, as the owner of the tables. Returns how many of
 * each table. @throws when a secret's key is not among them; then nothing is changed.
 */
export async function reencryptSecrets(client: pg.Client, keys: EncryptionKey[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  await client.query('begin')
  try {
    for (const place of ENCRYPTED_COLUMNS) counts[place.table] = await reencryptColumn(client, place, keys)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  return counts
}

async function reencryptColumn(
  client: pg.Client,
  { table, key, column }: (typeof ENCRYPTED_COLUMNS)[number],
  keys: EncryptionKey[],
): Promise<number> {
  const name = `public.${pg.escapeIdentifier(table)}`
  const { rows } = await client.query<{ id: string; secret: string }>(
    `select ${key} as id, ${column} as secret from ${name} where ${column} is not null for update`,
  )
  const outdated = rows.filter(({ secret }) => isOutdated(secret, keys))
  for (const { id, secret } of outdated) {
    const encrypted = encryptSecret(decryptSecret(secret, keys), keys)
    await client.query(`update ${name} set ${column} = $2 where ${key} = $1`, [id, encrypted])
  }
  return outdated.length
}
