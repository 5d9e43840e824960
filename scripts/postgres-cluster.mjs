import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.mjs'
import { canReach } from './postgres-account.mjs'
import { writePrivateJson } from './secrets.mjs'

/** @typedef {import('./postgres-account.mjs').Account} Account */
/** @typedef {{ cluster: string, port: number, password: string, isInitialised: boolean }} ServerRecord kept in server.json, mode 0600 */

/** Where root keeps what the account `postgres` must reach and cannot inside a private home. */
export const SHARED = '/var/lib/povtor'

const MAJOR = '18'

/**
 * @param {string} folder
 * @returns {ServerRecord | null} null when no server was ever started for this folder
 * @throws {Failure} when the record cannot be read
 */
export function readRecord(folder) {
  const file = join(folder, 'server.json')
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Failure(
        `${file} is damaged: put the data folder back from a backup, or move ${folder} away to start empty.`,
      )
    throw new Failure(
      `${file} cannot be read by this account: start as the account that made the data folder, or choose another one with DATA_DIR.`,
    )
  }
}

/** @param {string} folder @param {ServerRecord} record */
export function writeRecord(folder, record) {
  writePrivateJson(join(folder, 'server.json'), record, folder)
}

/**
 * The record of a whole cluster, which is made where there is none yet.
 * @param {{ folder: string, account: Account, findBinaries: () => string }} options
 * @returns {ServerRecord}
 * @throws {Failure} when the cluster is broken or cannot be made
 */
export function ensureCluster({ folder, account, findBinaries }) {
  const known = readRecord(folder)
  const record = known ?? createRecord(folder, account)
  if (record.isInitialised) {
    assertWhole(record.cluster)
    return record
  }
  if (existsSync(record.cluster) && readdirSync(record.cluster).length > 0 && !known) {
    throw broken(record.cluster, 'its server.json is missing')
  }
  writeRecord(folder, record)
  initialise(findBinaries(), record, account)
  record.isInitialised = true
  writeRecord(folder, record)
  return record
}

/** @param {string} folder @param {Account} account @returns {ServerRecord} */
function createRecord(folder, account) {
  return {
    cluster: placeCluster(folder, account),
    port: 0,
    password: randomBytes(24).toString('base64url'),
    isInitialised: false,
  }
}

/** @param {string} folder @param {Account} account */
function placeCluster(folder, account) {
  mkdirSync(folder, { recursive: true })
  if (!account || canReach(account, folder)) return join(folder, 'cluster')
  const place = join(SHARED, createHash('sha256').update(folder).digest('hex').slice(0, 16))
  mkdirSync(place, { recursive: true, mode: 0o755 })
  const cluster = join(place, 'cluster')
  if (!existsSync(cluster)) return cluster
  // Its password went with the data folder. Data that nobody can open is put aside, never deleted.
  renameSync(cluster, `${cluster}.before-${Date.now()}`)
  return cluster
}

/** @param {string} cluster */
function assertWhole(cluster) {
  const missing = ['', 'PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(
    (part) => !existsSync(join(cluster, part)),
  )
  if (missing !== undefined) {
    const mine = process.getuid?.()
    if (mine !== 0 && existsSync(cluster) && statSync(cluster).uid !== mine) {
      throw new Failure(
        `The database folder ${cluster} belongs to another account: start as that account, or choose another folder with DATA_DIR.`,
      )
    }
    throw broken(cluster, missing ? `${missing} is missing` : 'it is gone')
  }
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== MAJOR) throw broken(cluster, `it says PostgreSQL ${found || '?'}, and this is PostgreSQL ${MAJOR}`)
}

/** @param {string} cluster @param {string} reason */
export function broken(cluster, reason) {
  return new Failure(
    `The database folder ${cluster} is broken (${reason}): put the data folder back from a backup, or move it away to start empty.`,
  )
}

/** @param {string} binaries @param {ServerRecord} record @param {Account} account */
function initialise(binaries, record, account) {
  // Made beside its place and renamed when whole, so that an interrupted start leaves nothing that looks like a cluster.
  const partial = `${record.cluster}.new`
  const passwordFile = `${record.cluster}.password`
  for (const path of [partial, passwordFile, record.cluster]) rmSync(path, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, record.password, { mode: 0o600 })
  if (account) for (const path of [partial, passwordFile]) chownSync(path, account.uid, account.gid)

  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--username=povtor', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const done = spawnSync(join(binaries, 'bin', 'initdb'), [`--pgdata=${partial}`, ...locale, ...access], {
    ...account,
    cwd: dirname(partial),
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (done.status === 0) return renameSync(partial, record.cluster)
  rmSync(partial, { recursive: true, force: true })
  const reason = done.error?.message ?? done.stderr.trim().split('\n').at(-1)
  throw new Failure(`PostgreSQL could not make its database folder ${record.cluster}: ${reason}`)
}
