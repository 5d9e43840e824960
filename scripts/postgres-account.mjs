import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.mjs'

/**
 * The OS account the server runs as. PostgreSQL refuses to run as root, so root starts it as `postgres`.
 * @typedef {{ uid: number, gid: number } | null} Account null: the person's own account
 */

/**
 * @returns {Account} the account to start the server with; as root, `postgres` is made where it is missing
 * @throws {Failure} when root cannot make or use that account
 */
export function ensureAccount() {
  if (process.getuid?.() !== 0) return null
  const account = findAccount() ?? createAccount()
  // A container may forbid root to become anybody else.
  const probe = spawnSync('true', { ...account, cwd: '/' })
  if (probe.error) {
    throw new Failure(
      'As root, PostgreSQL must run as the account "postgres", which this system does not allow: start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

/**
 * @param {Account} account
 * @param {string} path a folder, existing or not yet
 * @returns {boolean} whether the account may pass through every existing folder on the way there
 */
export function canReach(account, path) {
  let existing = path
  while (!existsSync(existing)) existing = dirname(existing)
  const probe = spawnSync('test', ['-x', realpathSync(existing)], { ...account, cwd: '/' })
  return probe.status === 0
}

function findAccount() {
  const uid = readId('-u')
  const gid = readId('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function createAccount() {
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    { encoding: 'utf8' },
  )
  const account = findAccount()
  if (account) return account
  throw new Failure(
    `As root, PostgreSQL runs as the account "postgres", which could not be made (${made.stderr?.trim() || made.error?.message}): start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** @param {string} flag */
function readId(flag) {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout) : undefined
}
