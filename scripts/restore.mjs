// A backup into an empty place: `npm run restore -- <file>`, with DATA_DIR (and DATABASE_URL) of the new one.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { restoreBackup } from './backup/restore-backup.mjs'
import { prepareDataDir } from './checks.mjs'
import { exitWith, Failure } from './failure.mjs'
import { claimDataDir } from './instance.mjs'
import { startPostgres } from './postgres.mjs'
import { ROOT } from './processes.mjs'

async function run() {
  const [named] = process.argv.slice(2)
  if (!named) throw new Failure('Say from where: npm run restore -- <file>.')
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  const dataDir = resolve(ROOT, process.env.DATA_DIR || 'data')
  prepareDataDir(dataDir)
  const claim = await claimDataDir(dataDir, 'a restore')
  const given = process.env.DATABASE_URL
  const own = given ? null : await startPostgres({ dataDir, say: (line) => console.error(line) })
  try {
    const { createdAt, tables, files } = await restoreBackup({
      databaseUrl: given || own?.url || '',
      appDatabaseUrl: process.env.APP_DATABASE_URL,
      dataDir,
      file,
      isOwnServer: !given,
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Restored as of ${createdAt}: ${rows} rows of ${tables.length} tables, ${files.length} files in ${dataDir}.`,
    )
    console.log(
      'Next: npm start with the same DATA_DIR. Reports are computed anew when they are first opened; whoever was erased',
    )
    console.log(
      'after the backup was written is back: ask for those erasures again (Settings, Personal data requests).',
    )
  } finally {
    if (own && !own.isAdopted) await own.stop()
    claim.release()
  }
}

run().catch(exitWith)
