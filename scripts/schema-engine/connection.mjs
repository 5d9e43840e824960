import pg from 'pg'

/** What the engine knows an error of connecting by: Prisma's code and the words that go with it. */
/** @typedef {{ code: string, message: string }} ConnectionProblem */

/** Parameters that Prisma understands in an address and PostgreSQL does not. */
const PRISMA_PARAMETERS = ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer', 'connect_timeout']
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN']

/**
 * @param {string} address
 * @returns {{ connectionString: string, schema: string | undefined, database: string, url: URL }}
 */
export function parseAddress(address) {
  const url = new URL(address)
  const schema = url.searchParams.get('schema') ?? undefined
  for (const name of PRISMA_PARAMETERS) url.searchParams.delete(name)
  return { connectionString: url.toString(), schema, database: decodeURIComponent(url.pathname.slice(1)), url }
}

/**
 * @param {string} address
 * @returns {Promise<string>} the database's name
 */
export async function createDatabase(address) {
  const { database } = parseAddress(address)
  await runElsewhere(address, `CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  return database
}

/**
 * @param {string} address
 * @returns {Promise<string>} the database's name
 */
export async function dropDatabase(address) {
  const { database } = parseAddress(address)
  await runElsewhere(address, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
  return database
}

/** @param {string} address @throws when the database does not answer */
export async function assertConnects(address) {
  const client = new pg.Client({ connectionString: parseAddress(address).connectionString })
  await client.connect()
  await client.end()
}

/**
 * @param {string} address of the same server, to name another database there
 * @param {string} database
 * @returns {string}
 */
export function nameDatabase(address, database) {
  const url = new URL(parseAddress(address).connectionString)
  url.pathname = `/${database}`
  return url.toString()
}

/**
 * @param {unknown} error
 * @param {string} address
 * @returns {ConnectionProblem} in the words Prisma's own engine uses: its CLI decides by the code what to do next
 */
export function describeProblem(error, address) {
  const { url, database } = parseAddress(address)
  const place = `${url.hostname}:${url.port || 5432}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '3D000') return { code: 'P1003', message: `Database \`${database}\` does not exist` }
  if (code === '42P04')
    return { code: 'P1009', message: `Database \`${database}\` already exists on the database server` }
  if (code === '28P01' || code === '28000') {
    return {
      code: 'P1000',
      message: `Authentication failed against database server, the provided database credentials for \`${url.username}\` are not valid.`,
    }
  }
  if (UNREACHABLE.includes(code)) {
    return {
      code: 'P1001',
      message: `Can't reach database server at \`${place}\`\n\nPlease make sure your database server is running at \`${place}\`.`,
    }
  }
  return { code: 'P1010', message: error instanceof Error ? error.message : String(error) }
}

/**
 * A database is created and dropped from another one; which of the two exists differs between servers.
 * @param {string} address
 * @param {string} statement
 */
async function runElsewhere(address, statement) {
  let client = new pg.Client({ connectionString: nameDatabase(address, 'postgres') })
  try {
    await client.connect()
  } catch {
    client = new pg.Client({ connectionString: nameDatabase(address, 'template1') })
    await client.connect()
  }
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
