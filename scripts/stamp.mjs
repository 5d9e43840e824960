import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './processes.mjs'

/** Made from other sources, or of no matter to what is built. */
const IGNORED = /(^|\/)(generated|node_modules)(\/|$)|\.test\.tsx?$/

/**
 * @param {string[]} paths files and folders of the project; missing ones count as missing
 * @param {string[]} [words] what else the result depends on
 * @returns {string} a hash that changes with any of them
 */
export function hashSources(paths, words = []) {
  const hash = createHash('sha256').update(JSON.stringify([process.versions.modules, ...words]))
  for (const path of paths.flatMap(listFiles)) hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const absolute = join(ROOT, path)
  if (IGNORED.test(path) || !existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`))
}

/**
 * @param {string} file
 * @returns {string} empty when there is no stamp
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stamp)
}
