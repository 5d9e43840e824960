import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, 'prisma', 'migrations')

/**
 * Applies the migrations that the database lacks; of a restored backup at first only those it was written under.
 * @param {import('pg').Client} client a connection of the owner, which holds the bootstrap's lock
 * @param {string} databaseUrl
 * @param {readonly string[]} [names] all, where none are named
 * @throws {Failure} with Prisma's own words, when one fails
 */
export async function deployMigrations(client, databaseUrl, names) {
  if (names) return withFolderOf(names, (folder) => deploy(databaseUrl, folder))
  if (!(await isUpToDate(client))) await deploy(databaseUrl, FOLDER)
}

/** @param {string} databaseUrl @param {string} folder */
async function deploy(databaseUrl, folder) {
  const { code, output } = await runPrisma(['migrate', 'deploy'], {
    DATABASE_URL: databaseUrl,
    MIGRATIONS_FOLDER: folder,
    // A migration that waits behind a long query must not hold up everybody behind itself.
    PGOPTIONS: '-c TimeZone=UTC -c lock_timeout=15s',
  })
  if (code !== 0) throw new Failure(`The database could not be migrated:\n${output.trim()}`)
}

/**
 * @param {readonly string[]} names
 * @param {(folder: string) => Promise<void>} use
 */
async function withFolderOf(names, use) {
  const folder = mkdtempSync(join(tmpdir(), 'povtor-migrations-'))
  try {
    for (const name of [...names, 'migration_lock.toml'])
      cpSync(join(FOLDER, name), join(folder, name), { recursive: true })
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runPrisma(args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', 'prisma', 'build', 'index.js'), ...args], {
      cwd: ROOT,
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    child.once('error', fail)
    child.once('close', (code) => done({ code, output }))
  })
}

/** @param {import('pg').Client} client */
async function isUpToDate(client) {
  const table = await client.query("select to_regclass('public._prisma_migrations') as name")
  if (!table.rows[0].name) return listMigrations().length === 0
  const applied = await client.query(
    'select migration_name, checksum from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]))
  return listMigrations().every(({ name, checksum }) => checksums.get(name) === checksum)
}

/** The migrations of this version, in their order. */
export function listMigrations() {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      checksum: createHash('sha256')
        .update(readFileSync(join(FOLDER, name, 'migration.sql')))
        .digest('hex'),
    }))
}
