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
