import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { removePostgres, startPostgres, stopPostgres } from './postgres.mjs'

const TEMPLATE = 'povtor_template'
const PREFIX = 'povtor-test-'

/** Nothing here outlives the run, so nothing is flushed to disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

/** @typedef {{ ownerUrl: string, appUrl: string, template: string }} TestDatabase addresses of the migrated template */

/**
 * A PostgreSQL of this run alone, with one migrated database that tests clone.
 * @param {Record<string, string>} [settings] the server's, over the built-in database's own
 * @returns {Promise<TestDatabase & { dataDir: string, stop: () => Promise<void> }>}
 */
export async function startTestDatabase(settings = SETTINGS) {
  await removeLeftovers()
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}`)
  // Never a private folder: as root, the server runs as another account.
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const postgres = await startPostgres({ dataDir, settings })
  const stop = () => removeRun(dataDir)
  try {
    const url = new URL(postgres.url)
    url.pathname = `/${TEMPLATE}`
    const ownerUrl = url.toString()
    const { appUrl } = await bootstrap({ databaseUrl: ownerUrl, dataDir, isOwnServer: true })
    return { ownerUrl, appUrl, template: TEMPLATE, dataDir, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Vitest's global set-up: uses the run's database where `npm test` made one, else makes one.
 * @param {{ provide: (key: 'testDatabase', value: TestDatabase) => void }} project
 */
export default async function setUp({ provide }) {
  const given = process.env.TEST_DATABASE
  if (given) return provide('testDatabase', JSON.parse(given))
  const { ownerUrl, appUrl, template, stop } = await startTestDatabase()
  provide('testDatabase', { ownerUrl, appUrl, template })
  return stop
}

/** What killed runs left behind. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length))
    if (!pid || existsSync(`/proc/${pid}`)) continue
    // Another account's leftovers are not ours to remove.
    await removeRun(join(tmpdir(), name)).catch(() => {})
  }
}

/** @param {string} dataDir */
async function removeRun(dataDir) {
  await stopPostgres(dataDir)
  removePostgres(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}
