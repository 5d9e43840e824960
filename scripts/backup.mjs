// Everything that cannot be made again, in one file: `npm run backup -- <file>`. The server may run meanwhile.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from './backup/write-backup.mjs'
import { exitWith, Failure } from './failure.mjs'
import { startPostgres } from './postgres.mjs'
import { ROOT } from './processes.mjs'

async function run() {
  const [named] = process.argv.slice(2)
  if (!named) throw new Failure('Say where to: npm run backup -- <file>.')
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), named)
  const dataDir = resolve(ROOT, process.env.DATA_DIR || 'data')
  const given = process.env.DATABASE_URL
  if (!given && !existsSync(join(dataDir, 'postgres')))
    throw new Failure(`There is nothing to back up in ${dataDir}: name the data folder in DATA_DIR.`)
  const own = given ? null : await startPostgres({ dataDir })
  try {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const databaseUrl = given || own?.url || ''
    const { tables, files } = await writeBackup({ databaseUrl, dataDir, file, version, now: new Date() })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `${file}: ${rows} rows of ${tables.length} tables, ${files.length} files, ${statSync(file).size} bytes.`,
    )
    console.log('It holds secrets and personal data: keep it where nobody else reads it.')
  } finally {
    if (own && !own.isAdopted) await own.stop()
  }
}

run().catch(exitWith)
