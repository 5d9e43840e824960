import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { bootstrap, connect } from '../bootstrap.mjs'
import { Failure } from '../failure.mjs'
import { listMigrations } from '../migrations.mjs'
import { Backup } from './read-backup.mjs'
import { quoteColumns, quoteTable } from './tables.mjs'
import { FILES, SECRETS } from './write-backup.mjs'

/**
 * Brings a backup into an empty database and an empty data folder: the schema as it was, the rows, then whatever migrations came
 * later. Nothing is written before the whole archive was found undamaged.
 * @param {{ databaseUrl: string, appDatabaseUrl?: string, dataDir: string, file: string, isOwnServer?: boolean }} options
 *   databaseUrl is the owner's
 * @returns {Promise<import('./write-backup.mjs').Manifest>}
 * @throws {Failure} when the place is not empty, the archive is damaged, or a newer version wrote it
 */
export async function restoreBackup({ databaseUrl, appDatabaseUrl, dataDir, file, isOwnServer = false }) {
  const backup = await Backup.open(file)
  try {
    const { manifest } = backup
    assertKnown(manifest)
    assertEmptyFolder(dataDir)
    await assertEmptyDatabase(databaseUrl)
    await backup.verify()
    try {
      for (const { entry } of manifest.files) await extract(backup, entry, dataDir)
      const options = { databaseUrl, appDatabaseUrl, dataDir, isOwnServer }
      await bootstrap({ ...options, migrations: manifest.migrations.map(({ name }) => name) })
      await loadTables(backup, databaseUrl)
      await bootstrap(options)
    } catch (error) {
      // What is half there would keep the next try from the place.
      rmSync(join(dataDir, FILES), { recursive: true, force: true })
      rmSync(join(dataDir, SECRETS), { force: true })
      throw error
    }
    return manifest
  } finally {
    backup.close()
  }
}

/** @param {import('./write-backup.mjs').Manifest} manifest */
function assertKnown({ migrations, version }) {
  const known = new Map(listMigrations().map(({ name, checksum }) => [name, checksum]))
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown)
    throw new Failure(
      `The backup was written by another version (${version}), whose migration ${unknown.name} this one does not have: restore it with that version or a newer one.`,
    )
}

/** @param {string} dataDir */
function assertEmptyFolder(dataDir) {
  const files = join(dataDir, FILES)
  const taken = existsSync(join(dataDir, SECRETS))
    ? SECRETS
    : existsSync(files) && readdirSync(files).length > 0
      ? FILES
      : null
  if (taken)
    throw new Failure(
      `${dataDir} is in use (it holds ${taken}): a backup is restored into an empty place only. Choose a new folder with DATA_DIR.`,
    )
}

/** @param {string} databaseUrl */
async function assertEmptyDatabase(databaseUrl) {
  const client = await connect(databaseUrl).catch((error) => {
    // One that does not exist is as empty as can be: the set-up makes it.
    if (error instanceof Failure && error.message.includes('has no such database')) return null
    throw error
  })
  if (!client) return
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    )
    if (rows[0].tables > 0)
      throw new Failure(
        `The database ${new URL(databaseUrl).pathname.slice(1)} holds tables: a backup is restored into an empty one only.`,
      )
  } finally {
    await client.end()
  }
}

/** @param {Backup} backup @param {string} entry @param {string} dataDir */
async function extract(backup, entry, dataDir) {
  const root = resolve(dataDir)
  const path = resolve(root, entry)
  if (!path.startsWith(root + sep))
    throw new Failure(`The backup is damaged: ${entry} lies outside of the data folder.`)
  mkdirSync(dirname(path), { recursive: true })
  await pipeline(await backup.read(entry), createWriteStream(path, { mode: 0o600 }))
}

/** All tables in one transaction, so that a restore that was cut off leaves empty ones. @param {Backup} backup @param {string} databaseUrl */
async function loadTables(backup, databaseUrl) {
  const client = await connect(databaseUrl)
  try {
    await client.query('BEGIN')
    for (const table of backup.manifest.tables) {
      const columns = quoteColumns(table.columns)
      // COPY into a table with row-level security is refused to whoever is bound by it, as an owner is.
      await client.query(
        `CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT ${columns} FROM ${quoteTable(table)} WITH NO DATA`,
      )
      await pipeline(await backup.read(table.entry), client.query(copyFrom(`COPY incoming (${columns}) FROM STDIN`)))
      const { rowCount } = await client.query(
        `INSERT INTO ${quoteTable(table)} (${columns}) SELECT ${columns} FROM incoming`,
      )
      if (rowCount !== table.rows)
        throw new Failure(
          `The table ${table.name} came back with ${rowCount} rows of ${table.rows}. Nothing was restored.`,
        )
      await client.query('DROP TABLE incoming')
      if (table.schema === 'public') await raiseSequences(client, table)
    }
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

/** Counters go on after the numbers that are there. @param {pg.Client} client @param {import('./tables.mjs').BackedTable} table */
async function raiseSequences(client, table) {
  const { rows } = await client.query(
    `SELECT c AS column, pg_get_serial_sequence($1, c) AS sequence FROM unnest($2::text[]) AS c
     WHERE pg_get_serial_sequence($1, c) IS NOT NULL`,
    [quoteTable(table), table.columns],
  )
  for (const { column, sequence } of rows) {
    await client.query(
      `SELECT setval($1, max(${pg.escapeIdentifier(column)})) FROM ${quoteTable(table)} HAVING max(${pg.escapeIdentifier(column)}) IS NOT NULL`,
      [sequence],
    )
  }
}
