// `npm run rotate-keys`: a new key for the secrets that the database holds, and every one of them encrypted by it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEncryptionKeys } from '@/server/security/encryption'
import { connect } from './bootstrap.mjs'
import { prepareDataDir } from './checks.mjs'
import { exitWith } from './failure.mjs'
import { claimDataDir } from './instance.mjs'
import { startPostgres } from './postgres.mjs'
import { ROOT } from './processes.mjs'
import { reencryptSecrets } from './rotate-keys/reencrypt-secrets'
import { addEncryptionKey } from './secrets.mjs'

async function run(): Promise<void> {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const dataDir = resolve(ROOT, process.env.DATA_DIR || 'data')
  prepareDataDir(dataDir)
  const given = process.env.ENCRYPTION_KEYS
  // Processes that run know the older keys alone. Whose keys come with the environment has already restarted with the newer.
  const instance = given ? null : await claimDataDir(dataDir, 'rotate-keys')
  try {
    const keys = parseEncryptionKeys(given || addEncryptionKey(dataDir))
    const counts = await withOwnerUrl(dataDir, async (url) => {
      const client = await connect(url)
      return reencryptSecrets(client, keys).finally(() => client.end())
    })
    console.log(`Key ${keys[0]?.id} encrypts now: ${JSON.stringify(counts)} secrets were encrypted anew.`)
  } finally {
    instance?.release()
  }
}

async function withOwnerUrl<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL
  if (given) return work(given)
  const own = await startPostgres({ dataDir, say: (line: string) => console.error(line) })
  try {
    return await work(own.url)
  } finally {
    if (!own.isAdopted) await own.stop()
  }
}

run().catch(exitWith)
