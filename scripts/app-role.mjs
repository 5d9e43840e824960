import pg from 'pg'
import { Failure } from './failure.mjs'
import { ensureSecret, readSecrets } from './secrets.mjs'

/**
 * The role that web and worker are: it owns nothing, and row-level security applies to it. What it may do with which table
 * is the migrations' to say, verb by verb.
 */
export const APP_ROLE = 'povtor_app'
const SECRET = 'appDatabasePassword'
const NO_POWERS = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

/**
 * Makes the role, and gives it its password, where that is ours to do.
 * @param {{ client: pg.Client, databaseUrl: string, appDatabaseUrl?: string, dataDir: string, isOwnServer: boolean }} options
 * @returns {Promise<string>} the address to connect with as that role
 * @throws {Failure} when the role is somebody else's
 */
export async function ensureAppRole({ client, databaseUrl, appDatabaseUrl, dataDir, isOwnServer }) {
  if (appDatabaseUrl) return ensureGivenRole(client, appDatabaseUrl)
  const isKnown = Boolean(readSecrets(dataDir)[SECRET])
  const exists = await hasRole(client, APP_ROLE)
  const password = ensureSecret(dataDir, SECRET)
  const url = new URL(databaseUrl)
  url.username = APP_ROLE
  url.password = password
  if (!exists) {
    await createRole(client, APP_ROLE, `login ${NO_POWERS} password ${pg.escapeLiteral(password)}`)
  } else if (!(isKnown && (await canConnect(url.toString())))) {
    // On a shared server the role may serve another Povtor, which a new password would lock out.
    if (!isOwnServer)
      throw new Failure(
        `The role "${APP_ROLE}" exists on this server with a password that this data folder does not know: give its address in APP_DATABASE_URL, or drop the role.`,
      )
    await client.query(`alter role ${APP_ROLE} with login ${NO_POWERS} password ${pg.escapeLiteral(password)}`)
  }
  return url.toString()
}

/** @param {pg.Client} client @param {string} appDatabaseUrl */
async function ensureGivenRole(client, appDatabaseUrl) {
  const { username, password } = new URL(appDatabaseUrl)
  const name = decodeURIComponent(username)
  if (!name) throw new Failure('APP_DATABASE_URL names no user.')
  const secret = pg.escapeLiteral(decodeURIComponent(password))
  if (!(await hasRole(client, name))) await createRole(client, name, `login ${NO_POWERS} password ${secret}`)
  // Policies and grants name povtor_app: a role of another name takes part in them as its member.
  if (!(await hasRole(client, APP_ROLE))) await createRole(client, APP_ROLE, `nologin ${NO_POWERS}`)
  if (name !== APP_ROLE) await client.query(`grant ${APP_ROLE} to ${pg.escapeIdentifier(name)}`)
  return appDatabaseUrl
}

/** @param {pg.Client} client @param {string} name */
async function hasRole(client, name) {
  const found = await client.query('select from pg_roles where rolname = $1', [name])
  return found.rowCount === 1
}

/** @param {pg.Client} client @param {string} name @param {string} powers */
async function createRole(client, name, powers) {
  try {
    await client.query(`create role ${pg.escapeIdentifier(name)} with ${powers}`)
  } catch (error) {
    throw new Failure(
      `DATABASE_URL's user may not create the role "${name}" (${error instanceof Error ? error.message : error}): create it, and give its address in APP_DATABASE_URL.`,
    )
  }
}

/** @param {string} url */
async function canConnect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
