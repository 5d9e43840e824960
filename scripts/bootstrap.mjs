import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { ensureAppRole } from './app-role.mjs'
import { exitWith, Failure } from './failure.mjs'
import { installQueue } from './job-queue.mjs'
import { deployMigrations } from './migrations.mjs'

/** Any number that nobody else uses: two starts against one database take turns. */
const BOOTSTRAP_LOCK = 720_261_121

/**
 * Makes a database ready for web and worker: the database itself, the role they connect as, migrations, the job queue.
 * Running it again changes nothing and takes a fraction of a second.
 * @param {{ databaseUrl: string, appDatabaseUrl?: string, dataDir: string, isOwnServer?: boolean, migrations?: readonly string[] }} options
 *   databaseUrl is the owner's; isOwnServer: the role's password on this server is ours to reset; migrations: only these, else all
 * @returns {Promise<{ appUrl: string, userCount: number }>} appUrl connects as the role without rights of an owner
 * @throws {Failure} with what to change, when the server refuses
 */
export async function bootstrap({ databaseUrl, appDatabaseUrl, dataDir, isOwnServer = false, migrations }) {
  await ensureDatabase(databaseUrl)
  const client = await connect(databaseUrl)
  try {
    await client.query('select pg_advisory_lock($1)', [BOOTSTRAP_LOCK])
    const appUrl = await ensureAppRole({ client, databaseUrl, appDatabaseUrl, dataDir, isOwnServer })
    await deployMigrations(client, databaseUrl, migrations)
    await installQueue(client, databaseUrl)
    return { appUrl, userCount: await countUsers(client) }
  } finally {
    await client.end()
  }
}

/**
 * @param {string} url
 * @returns {Promise<pg.Client>} a connection whose session speaks UTC
 * @throws {Failure} when the server cannot be reached or refuses
 */
export async function connect(url) {
  const client = createClient(url)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Failure(describeConnection(url, error))
  }
}

/** @param {string} url */
function createClient(url) {
  try {
    return new pg.Client({ connectionString: url, options: '-c TimeZone=UTC', connectionTimeoutMillis: 10_000 })
  } catch {
    throw new Failure('DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database.')
  }
}

/** @param {string} databaseUrl */
async function ensureDatabase(databaseUrl) {
  const { url, name } = parseUrl(databaseUrl)
  const probe = createClient(databaseUrl)
  try {
    await probe.connect()
    await probe.end()
    return
  } catch (error) {
    if (codeOf(error) !== '3D000') throw new Failure(describeConnection(databaseUrl, error))
  }
  url.pathname = '/postgres'
  const client = await connect(url.toString())
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`)
  } catch (error) {
    // Another start may have been faster.
    if (codeOf(error) !== '42P04' && codeOf(error) !== '23505')
      throw new Failure(
        `The database "${name}" does not exist and DATABASE_URL's user may not create it: ${messageOf(error)}.`,
      )
  } finally {
    await client.end()
  }
}

/** @param {string} databaseUrl */
function parseUrl(databaseUrl) {
  try {
    const url = new URL(databaseUrl)
    const name = decodeURIComponent(url.pathname.slice(1))
    if (/^postgres(ql)?:$/.test(url.protocol) && name) return { url, name }
  } catch {}
  throw new Failure('DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database.')
}

/** @param {string} databaseUrl @param {unknown} error */
function describeConnection(databaseUrl, error) {
  const { host, username } = new URL(databaseUrl)
  const code = codeOf(error)
  if (code === '28P01' || code === '28000')
    return `The PostgreSQL server at ${host} refuses the user "${username}": check user and password in the database address.`
  if (code === '3D000') return `The PostgreSQL server at ${host} has no such database: ${messageOf(error)}.`
  return `No PostgreSQL server answers at ${host} (${messageOf(error)}): check the database address and that the server runs.`
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof AggregateError) return messageOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

/** @param {pg.Client} client @returns {Promise<number>} 0 also before the table exists */
async function countUsers(client) {
  const table = await client.query("select to_regclass('public.user') as name")
  if (!table.rows[0].name) return 0
  const counted = await client.query('select count(*)::int as count from (select from public."user" limit 1) as one')
  return counted.rows[0].count
}

async function runCommand() {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Failure("Set DATABASE_URL to the owner's address of the database.")
  const { appUrl } = await bootstrap({
    databaseUrl,
    appDatabaseUrl: process.env.APP_DATABASE_URL,
    dataDir: process.env.DATA_DIR ?? 'data',
  })
  console.log(appUrl)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runCommand().catch(exitWith)
