import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import yazl from 'yazl'
import { connect } from '../bootstrap.mjs'
import { Failure } from '../failure.mjs'
import { entryOf, listTables, quoteColumns, quoteTable } from './tables.mjs'

/** Raised when an older restore could not read what this writes. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'
export const SECRETS = 'secrets.json'
export const FILES = 'files/'

/** @typedef {{ entry: string, bytes: number, sha256: string }} BackedEntry */
/** @typedef {import('./tables.mjs').BackedTable & BackedEntry & { rows: number }} BackedTableEntry */
/**
 * @typedef {{ format: number, version: string, createdAt: string, migrations: { name: string, checksum: string }[],
 *   tables: BackedTableEntry[], files: BackedEntry[] }} Manifest
 */

/**
 * Writes everything that cannot be made again into one archive: the database as it is at one instant, uploaded files, secrets.
 * The server may run meanwhile. The archive appears under its name when it is whole.
 * @param {{ databaseUrl: string, dataDir: string, file: string, version: string, now: Date }} options databaseUrl is the owner's
 * @returns {Promise<Manifest>}
 * @throws {Failure} when the file is there already, or the database cannot be read
 */
export async function writeBackup({ databaseUrl, dataDir, file, version, now }) {
  if (existsSync(file)) throw new Failure(`${file} is there already: a backup never overwrites another.`)
  const temporary = `${file}.part`
  const client = await connect(databaseUrl)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const manifest = { format: FORMAT, version, createdAt: now.toISOString(), ...(await readDatabase(client)) }
    const zip = new yazl.ZipFile()
    const target = createWriteStream(temporary, { mode: 0o600 })
    const written = pipeline(zip.outputStream, target)
    // Whoever waits for an entry hears of a full disk too.
    const broken = written.then(() => Promise.reject(new Error('the archive ended before its entries')))
    broken.catch(() => {})
    for (const table of manifest.tables) await Promise.race([broken, addTable(zip, client, table)])
    for (const entry of listFiles(dataDir)) {
      const added = await Promise.race([broken, addFile(zip, join(dataDir, entry), entry)])
      if (added) manifest.files.push(added)
    }
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), MANIFEST)
    zip.end()
    await written
    await client.query('COMMIT')
    renameSync(temporary, file)
    return manifest
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Pick<Manifest, 'migrations' | 'tables' | 'files'>>} tables are filled while they are written
 */
async function readDatabase(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const tables = await listTables(client)
  return {
    migrations: rows,
    tables: tables.map((table) => ({ ...table, entry: entryOf(table), rows: 0, bytes: 0, sha256: '' })),
    files: [],
  }
}

/** @param {import('yazl').ZipFile} zip @param {import('pg').Client} client @param {BackedTableEntry} table */
async function addTable(zip, client, table) {
  const where = table.where ? ` WHERE ${table.where}` : ''
  const select = `SELECT ${quoteColumns(table.columns)} FROM ${quoteTable(table)}${where}`
  const rows = client.query(copyTo(`COPY (${select}) TO STDOUT`))
  await addEntry(zip, table, rows)
  table.rows = rows.rowCount
}

/**
 * @param {import('yazl').ZipFile} zip
 * @param {BackedEntry} entry told its size and checksum when it is written
 * @param {import('node:stream').Readable} source
 */
async function addEntry(zip, entry, source) {
  const hash = createHash('sha256')
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      entry.bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  zip.addReadStream(counted, entry.entry)
  await pipeline(source, counted)
  entry.sha256 = hash.digest('hex')
}

/**
 * @param {import('yazl').ZipFile} zip @param {string} path @param {string} name
 * @returns {Promise<BackedEntry | null>} null where the file has gone meanwhile
 */
async function addFile(zip, path, name) {
  const source = createReadStream(path)
  try {
    await new Promise((open, fail) => source.once('open', open).once('error', fail))
  } catch {
    return null
  }
  const entry = { entry: name, bytes: 0, sha256: '' }
  await addEntry(zip, entry, source)
  return entry
}

/** Files worth keeping, by their place below the data folder: uploads, logos, secrets. @param {string} dataDir */
function listFiles(dataDir) {
  const files = existsSync(join(dataDir, FILES))
    ? readdirSync(join(dataDir, FILES), { recursive: true, encoding: 'utf8' })
    : []
  const kept = files
    .map((path) => `${FILES}${path.replaceAll('\\', '/')}`)
    .filter((path) => isFile(join(dataDir, path)))
  return existsSync(join(dataDir, SECRETS)) ? [SECRETS, ...kept] : kept
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
