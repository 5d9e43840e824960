import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'

/** @typedef {Record<string, string>} Secrets */

/**
 * Secrets made once and kept in `<data folder>/secrets.json`, readable by their owner only.
 * @param {string} dataDir
 * @returns {Secrets}
 * @throws {Failure} when the file is there and cannot be read
 */
export function readSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new Failure(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure(`${file} is damaged: put it back from a backup, or delete it to have new secrets made.`)
  }
}

/**
 * The named secret; made, and kept, when there is none yet.
 * @param {string} dataDir
 * @param {string} name
 * @returns {string} 43 characters that are safe in a URL
 */
export function ensureSecret(dataDir, name) {
  const known = readSecrets(dataDir)[name]
  if (known) return known
  const made = randomBytes(32).toString('base64url')
  writeSecret(dataDir, name, made)
  return made
}

const ENCRYPTION_KEYS = 'encryptionKeys'

/**
 * The keys that encrypt secrets in the database, newest first, as ENCRYPTION_KEYS lists them; the first is made when there is none.
 * @param {string} dataDir
 * @returns {string}
 */
export function ensureEncryptionKeys(dataDir) {
  return readSecrets(dataDir)[ENCRYPTION_KEYS] || addEncryptionKey(dataDir)
}

/**
 * Makes a key that encrypts from now on; the older ones stay, to decrypt.
 * @param {string} dataDir
 * @returns {string} all keys, newest first
 */
export function addEncryptionKey(dataDir) {
  const known = readSecrets(dataDir)[ENCRYPTION_KEYS]
  const made = `k${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64url')}`
  const keys = known ? `${made},${known}` : made
  writeSecret(dataDir, ENCRYPTION_KEYS, keys)
  return keys
}

/**
 * @param {string} dataDir
 * @param {string} name
 * @param {string} value
 */
export function writeSecret(dataDir, name, value) {
  writePrivateJson(join(dataDir, 'secrets.json'), { ...readSecrets(dataDir), [name]: value }, dataDir)
}

/**
 * Writes to a temporary name and renames, so that a crash leaves the old file or the new one.
 * @param {string} file
 * @param {unknown} value
 * @param {string} folder
 */
export function writePrivateJson(file, value, folder) {
  mkdirSync(folder, { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(temporary, file)
}
