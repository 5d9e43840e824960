import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { createDatabase, dropDatabase, nameDatabase, parseAddress } from './connection.mjs'

/** @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Adapter */
/** @typedef {{ url?: string, shadowDatabaseUrl?: string }} Datasource */
/**
 * Parts of the adapter that its types call private, and that migrations need to be otherwise.
 * @typedef {{
 *   performIO: (query: unknown) => Promise<{ fields?: { dataTypeID: number }[] }>,
 *   onError: (error: unknown) => never,
 *   underlyingDriver: () => import('pg').Pool,
 * }} AdapterInside
 */

/** PostgreSQL's internal "char", used all over its catalogue. */
const OID_CHAR = 18
const OID_TEXT = 25

/** Makes everything in a database new; the engine expects its shadow database empty. */
const EMPTY_DATABASE = `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
      EXECUTE format('DROP SCHEMA %I CASCADE', name);
    END LOOP;
    CREATE SCHEMA public;
  END $$`

/**
 * The connections the engine asks for. Without an address (formatting, validating) nothing is ever connected.
 * @param {Datasource} [datasource]
 */
export function createAdapterFactory({ url = 'postgresql://none@127.0.0.1:1/none', shadowDatabaseUrl } = {}) {
  const factory = createFactory(url)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => fitForMigrations(await connect())
  factory.connectToShadowDb = async () =>
    shadowDatabaseUrl ? openGivenShadow(shadowDatabaseUrl, url) : openOwnShadow(url)
  return bindMigrationAwareSqlAdapterFactory(factory)
}

/**
 * @param {string} shadow
 * @param {string} url the real database's
 * @throws when it could be a real database: everything in it is dropped
 */
export function assertShadow(shadow, url) {
  const { database } = parseAddress(shadow)
  if (/shadow/i.test(database) && database !== parseAddress(url).database) return
  throw new Error(`the shadow database must have "shadow" in its name, not "${database}"`)
}

/** @param {string} shadow @param {string} url */
async function openGivenShadow(shadow, url) {
  assertShadow(shadow, url)
  const adapter = fitForMigrations(await createFactory(shadow).connect())
  await adapter.executeScript(EMPTY_DATABASE)
  return adapter
}

/** @param {string} url */
async function openOwnShadow(url) {
  const address = nameDatabase(url, `prisma_migrate_shadow_db_${randomUUID()}`)
  await createDatabase(address)
  const adapter = fitForMigrations(await createFactory(address, parseAddress(url).schema).connect())
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await dropDatabase(address)
  }
  return adapter
}

/**
 * One connection a pool: advisory locks and SET stay on one session.
 * @param {string} address @param {string} [schema]
 */
function createFactory(address, schema = parseAddress(address).schema) {
  return new PrismaPg(
    { connectionString: parseAddress(address).connectionString, max: 1 },
    schema ? { schema } : undefined,
  )
}

/**
 * Sends a script to the server whole (the adapter cuts at every semicolon, which breaks function bodies), and reads the
 * internal "char", unknown to the adapter, as the character the engine wants.
 * @param {Adapter} adapter
 * @returns {Adapter}
 */
function fitForMigrations(adapter) {
  const inside = openAdapter(adapter)
  const performIO = inside.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  /** @type {number[]} */
  let characters = []
  inside.performIO = async (query) => {
    const result = await performIO(query)
    const fields = result.fields ?? []
    characters = fields.flatMap((field, index) => (field.dataTypeID === OID_CHAR ? [index] : []))
    for (const field of fields) if (field.dataTypeID === OID_CHAR) field.dataTypeID = OID_TEXT
    return result
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async (script) => {
    try {
      await inside.underlyingDriver().query(script)
    } catch (error) {
      inside.onError(error)
    }
  }
  return adapter
}

/**
 * The one cast: the adapter's version is pinned, and the test that migrates would fail were a part of it gone.
 * @param {Adapter} adapter
 * @returns {AdapterInside}
 */
function openAdapter(adapter) {
  return /** @type {AdapterInside} */ (/** @type {unknown} */ (adapter))
}
