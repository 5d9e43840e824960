import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bootstrap, connect } from './bootstrap.mjs'
import { removePostgres, startPostgres, stopPostgres } from './postgres.mjs'

const settings = { shared_buffers: '16MB', fsync: 'off' }
let dataDir = ''

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'povtor-postgres-'))
  // As root the server runs as another account, which must get in.
  chmodSync(dataDir, 0o755)
})

afterAll(async () => {
  await stopPostgres(dataDir)
  removePostgres(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
})

it('a running server is adopted, and a pid file left behind is not believed', async () => {
  const first = await startPostgres({ dataDir, settings })
  const second = await startPostgres({ dataDir, settings })
  expect(second).toMatchObject({ isAdopted: true, pid: first.pid, port: first.port })
  await first.stop()

  const stale = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  writeFileSync(stale, `${process.pid}\n`)
  const third = await startPostgres({ dataDir, settings })
  expect(third).toMatchObject({ isAdopted: false, port: first.port })
})

it('the bootstrap makes a role without powers that owns nothing, and changes nothing the second time', async () => {
  const { url } = await startPostgres({ dataDir, settings })
  const first = await bootstrap({ databaseUrl: url, dataDir, isOwnServer: true })
  expect(await bootstrap({ databaseUrl: url, dataDir, isOwnServer: true })).toEqual(first)
  const client = await connect(first.appUrl)
  const role = await client.query(`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as has_powers,
    exists (select from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = current_user`)
  await client.end()
  expect(role.rows).toEqual([{ has_powers: false, owns: false }])
})

it('a password that this data folder does not know is not replaced on a server of somebody else', async () => {
  const { url } = await startPostgres({ dataDir, settings })
  const other = mkdtempSync(join(tmpdir(), 'povtor-other-'))
  await expect(bootstrap({ databaseUrl: url, dataDir: other })).rejects.toThrow(/give its address in APP_DATABASE_URL/)
  rmSync(other, { recursive: true })
})

it('a broken folder is named, and left as it is', async () => {
  await stopPostgres(dataDir)
  const control = join(dataDir, 'postgres', 'cluster', 'global', 'pg_control')
  renameSync(control, `${control}.away`)
  await expect(startPostgres({ dataDir, settings })).rejects.toThrow(/is broken \(global\/pg_control is missing\)/)
  expect(existsSync(`${control}.away`)).toBe(true)
  renameSync(`${control}.away`, control)
})
