import pg from 'pg'

/** @typedef {{ schema: string, name: string, columns: string[], where?: string }} BackedTable */

/** Jobs that wait or run: what is done with is history. A running one is taken up again by the worker that finds it. */
const QUEUE = { schema: 'pgboss', name: 'job', where: "state IN ('created', 'retry', 'active')" }

/**
 * The tables a backup holds, each after those that its foreign keys name: the application's own, and the queue.
 * @param {pg.Client} client
 * @returns {Promise<BackedTable[]>}
 */
export async function listTables(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
     GROUP BY 1 ORDER BY 1`,
  )
  const { rows: keys } = await client.query(
    `SELECT DISTINCT conrelid::regclass::text AS child, confrelid::regclass::text AS parent, c.relname AS "childName",
       p.relname AS "parentName"
     FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid
     WHERE contype = 'f' AND k.connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  )
  const tables = sortByKeys(
    rows.map(({ name, columns }) => ({ schema: 'public', name, columns })),
    keys.map(({ childName, parentName }) => ({ child: childName, parent: parentName })),
  )
  return [...tables, ...(await findQueue(client))]
}

/**
 * @param {pg.Client} client
 * @returns {Promise<BackedTable[]>} none where the queue is not installed yet
 */
async function findQueue(client) {
  const { rows } = await client.query(
    `SELECT array_agg(column_name::text ORDER BY ordinal_position) AS columns FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER'`,
    [QUEUE.schema, QUEUE.name],
  )
  return rows[0].columns ? [{ ...QUEUE, columns: rows[0].columns }] : []
}

/**
 * Tables in an order in which no row comes before one it points at.
 * @param {BackedTable[]} tables
 * @param {{ child: string, parent: string }[]} keys
 * @returns {BackedTable[]}
 */
export function sortByKeys(tables, keys) {
  const sorted = /** @type {BackedTable[]} */ ([])
  const placed = new Set()
  while (sorted.length < tables.length) {
    const ready = tables.filter(
      ({ name }) => !placed.has(name) && keys.every(({ child, parent }) => child !== name || placed.has(parent)),
    )
    if (ready.length === 0) throw new Error('the tables point at each other in a circle')
    for (const table of ready) placed.add(table.name)
    sorted.push(...ready)
  }
  return sorted
}

/** @param {Pick<BackedTable, 'schema' | 'name'>} table */
export function quoteTable({ schema, name }) {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}

/** @param {readonly string[]} columns */
export function quoteColumns(columns) {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

/** The place of a table in the archive. @param {Pick<BackedTable, 'schema' | 'name'>} table */
export function entryOf({ schema, name }) {
  return `database/${schema}.${name}.copy`
}
