import { Client } from 'pg'
import { log } from './log'

const TIMEOUT_MS = 3_000

/**
 * Asks the database one question, as the role that web and worker have, over a connection of its own: a busy pool is no
 * reason to be taken out of service. Returns null when it answers, else a reason without details (the log has them).
 */
export async function findDatabaseProblem(appDatabaseUrl = process.env.APP_DATABASE_URL): Promise<string | null> {
  if (!appDatabaseUrl) return 'APP_DATABASE_URL is not set'
  try {
    const client = new Client({
      connectionString: appDatabaseUrl,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    })
    // A connection that breaks later is reported by the query; without a listener it would end the process.
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
    } finally {
      await client.end()
    }
    return null
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer')
    return 'the database does not answer'
  }
}
