import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { getEnv } from '@/server/env'

/** What a secret is encrypted with: its id stands in every text it wrote. */
export interface EncryptionKey {
  id: string
  key: Buffer
}

const FORMAT = 'v1'
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const KEY_BYTES = 32

/**
 * A secret that the database is to hold, encrypted by the newest key with AES-256-GCM: `v1.<key id>.<nonce>.<tag and text>`.
 * The same text encrypted twice gives two different ones.
 */
export function encryptSecret(text: string, keys = getEncryptionKeys()): string {
  const [newest] = keys
  if (!newest) throw new Error('ENCRYPTION_KEYS names no key')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, newest.key, nonce).setAAD(buildHeader(newest.id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const body = Buffer.concat([cipher.getAuthTag(), sealed])
  return [FORMAT, newest.id, nonce.toString('base64url'), body.toString('base64url')].join('.')
}

/**
 * The text that `encryptSecret` was given, under whichever of the keys wrote it.
 * @throws when the key is gone, or the text was changed.
 */
export function decryptSecret(encrypted: string, keys = getEncryptionKeys()): string {
  const [format, id = '', nonce = '', body = ''] = encrypted.split('.')
  const known = keys.find((key) => key.id === id)
  if (format !== FORMAT || !known) throw new Error(`no key decrypts this secret (format ${format}, key ${id})`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv(CIPHER, known.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
  decipher.setAAD(buildHeader(id)).setAuthTag(bytes.subarray(0, 16))
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8')
}

/** Whether a secret was encrypted by another key than the newest. */
export function isOutdated(encrypted: string, keys = getEncryptionKeys()): boolean {
  return encrypted.split('.')[1] !== keys[0]?.id
}

/**
 * Keys as ENCRYPTION_KEYS lists them, newest first: `id:base64url,id:base64url`.
 * @throws when one is not 32 bytes or two have one id; the message holds no key.
 */
export function parseEncryptionKeys(text: string): EncryptionKey[] {
  const keys = text.split(',').map((entry) => {
    const [id = '', value = ''] = entry.trim().split(':')
    const key = Buffer.from(value, 'base64url')
    if (!/^\w{1,32}$/.test(id) || key.length !== KEY_BYTES)
      throw new Error('ENCRYPTION_KEYS must look like id:key,id:key, each key 32 bytes in base64url')
    return { id, key }
  })
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('ENCRYPTION_KEYS names an id twice')
  return keys
}

function getEncryptionKeys(): EncryptionKey[] {
  const { ENCRYPTION_KEYS } = getEnv()
  if (!ENCRYPTION_KEYS)
    throw new Error('ENCRYPTION_KEYS is not set; `npm start` makes one and keeps it in the data folder')
  return parseEncryptionKeys(ENCRYPTION_KEYS)
}

/** The id is authenticated too: a text cannot be passed off as another key's. */
function buildHeader(id: string): Buffer {
  return Buffer.from(`${FORMAT}.${id}`)
}
