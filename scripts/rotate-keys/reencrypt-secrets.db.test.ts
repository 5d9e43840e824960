import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { createTenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { decryptSecret, encryptSecret, parseEncryptionKeys } from '@/server/security/encryption'
import { reencryptSecrets } from './reencrypt-secrets'

const database = setUpTestDatabase()
const OLD = `k1:${Buffer.alloc(32, 1).toString('base64url')}`
const NEW = `k2:${Buffer.alloc(32, 2).toString('base64url')}`
const oldKeys = parseEncryptionKeys(OLD)
const newKeys = parseEncryptionKeys(NEW)
const bothKeys = parseEncryptionKeys(`${NEW},${OLD}`)

async function reencrypt(keys: typeof oldKeys) {
  const client = new pg.Client({ connectionString: database.ownerUrl() })
  await client.connect()
  return reencryptSecrets(client, keys).finally(() => client.end())
}

const readSecrets = () =>
  database.asOwner<{ secret: string }>(
    'SELECT secret FROM user_totp UNION ALL SELECT webhook_secret FROM calculator_page ORDER BY 1',
  )

test('a new key takes over every secret of the database, and the older is needed no more', async () => {
  const { principal } = await createTenant('Keys')
  await database.asOwner('INSERT INTO user_totp (user_id, secret) VALUES ($1, $2)', [
    principal.userId,
    encryptSecret('JBSWY3DPEHPK3PXP', oldKeys),
  ])
  await database.asOwner('INSERT INTO calculator_page (organization_id, slug, webhook_secret) VALUES ($1, $2, $3)', [
    principal.organizationId,
    randomUUID(),
    encryptSecret('whsec', oldKeys),
  ])
  await expect(reencrypt(newKeys)).rejects.toThrow(/no key/)
  expect((await readSecrets()).every(({ secret }) => secret.startsWith('v1.k1.'))).toBe(true)

  expect(await reencrypt(bothKeys)).toEqual({ user_totp: 1, calculator_page: 1 })
  const texts = (await readSecrets()).map(({ secret }) => decryptSecret(secret, newKeys))
  expect(texts.toSorted()).toEqual(['JBSWY3DPEHPK3PXP', 'whsec'])
  expect(await reencrypt(bothKeys)).toEqual({ user_totp: 0, calculator_page: 0 })
})
