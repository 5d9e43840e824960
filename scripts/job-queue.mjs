import { readFileSync } from 'node:fs'
import PgBoss from 'pg-boss'
import { APP_ROLE } from './app-role.mjs'

const SCHEMA = 'pgboss'

/**
 * The queues there are and their policies; `short`: of one key only one job waits. pg-boss gives each a table of its own,
 * so the owner makes them, not web or worker.
 */
const QUEUES = /** @type {Record<string, 'standard' | 'short'>} */ (
  JSON.parse(readFileSync(new URL('../src/server/jobs/queues.json', import.meta.url), 'utf8'))
)

/**
 * Installs or updates the job queue's schema, makes the queues, and lets the application's role use them.
 * @param {import('pg').Client} client a connection of the owner
 * @param {string} databaseUrl
 */
export async function installQueue(client, databaseUrl) {
  if (await isInstalled(client)) return
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: 2,
    migrate: true,
    supervise: false,
    schedule: true,
  })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const [name, policy] of Object.entries(QUEUES)) await boss.createQueue(name, { name, policy })
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
  await client.query(`
    grant usage on schema ${SCHEMA} to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APP_ROLE};
    grant usage, select on all sequences in schema ${SCHEMA} to ${APP_ROLE};
    grant execute on all functions in schema ${SCHEMA} to ${APP_ROLE};
    alter default privileges in schema ${SCHEMA} grant select, insert, update, delete on tables to ${APP_ROLE};
    alter default privileges in schema ${SCHEMA} grant usage, select on sequences to ${APP_ROLE};
    alter default privileges in schema ${SCHEMA} grant execute on functions to ${APP_ROLE};
  `)
}

/** @param {import('pg').Client} client */
async function isInstalled(client) {
  const table = await client.query("select to_regclass('pgboss.queue') as name")
  if (!table.rows[0].name) return false
  const found = await client.query(
    `select (select version from pgboss.version) as version,
            (select array_agg(name) from pgboss.queue) as queues,
            has_schema_privilege($1, 'pgboss', 'usage') as granted`,
    [APP_ROLE],
  )
  const { version, queues, granted } = found.rows[0]
  return granted && version === expectedVersion() && Object.keys(QUEUES).every((name) => queues?.includes(name))
}

function expectedVersion() {
  return JSON.parse(readFileSync(new URL('../node_modules/pg-boss/version.json', import.meta.url), 'utf8')).schema
}
