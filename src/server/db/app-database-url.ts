/**
 * Connection string of the application's role. Read at call time, so that tests point at their own database.
 * Throws when it is not set: the owner's DATABASE_URL is no substitute, it sees every organisation.
 */
export function getAppDatabaseUrl(): string {
  const url = process.env.APP_DATABASE_URL
  if (!url) throw new Error('APP_DATABASE_URL is not set; `npm start` computes it')
  return url
}

/** Instants are written and read as UTC; the driver assumes it of every session. */
export const UTC_SESSION_OPTIONS = '-c TimeZone=UTC'
