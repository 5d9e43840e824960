// Runs the seed by itself: against DATABASE_URL, or against the built-in database, started for the while if it is not running.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bootstrap } from '../bootstrap.mjs'
import { parsePort, prepareDataDir } from '../checks.mjs'
import { buildEnvironment } from '../environment.mjs'
import { exitWith } from '../failure.mjs'
import { startPostgres } from '../postgres.mjs'
import { ROOT, startProcess } from '../processes.mjs'

async function run() {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const dataDir = resolve(ROOT, process.env.DATA_DIR || 'data')
  const host = process.env.HOST || '127.0.0.1'
  const port = parsePort(process.env.PORT)
  const distDir = process.env.NEXT_DIST_DIR || '.next'
  prepareDataDir(dataDir)
  const given = process.env.DATABASE_URL
  const own = given ? null : await startPostgres({ dataDir, say: (line) => console.error(line) })
  try {
    const databaseUrl = given || own?.url || ''
    const { appUrl } = await bootstrap({
      databaseUrl,
      appDatabaseUrl: process.env.APP_DATABASE_URL,
      dataDir,
      isOwnServer: !given,
    })
    const env = buildEnvironment({ appUrl, dataDir, host, port, distDir })
    const command = [process.execPath, '--import', 'tsx', 'scripts/seed.ts', ...process.argv.slice(2)]
    const { code } = await startProcess('seed', command, { env }).ended
    process.exitCode = code ?? 1
  } finally {
    if (own && !own.isAdopted) await own.stop()
  }
}

run().catch(exitWith)
