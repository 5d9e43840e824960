import { PrismaPg } from '@prisma/adapter-pg'
import { getAppDatabaseUrl, UTC_SESSION_OPTIONS } from './app-database-url'
import { PrismaClient } from './generated/client'

declare global {
  // Kept on the global object, where it survives the module reloads of the development server.
  var povtorPrisma: { url: string; client: PrismaClient } | undefined
}

/** The process's one client, under the application's role. For this folder only: it carries no organisation. */
export function getPrisma(): PrismaClient {
  const url = getAppDatabaseUrl()
  if (globalThis.povtorPrisma?.url === url) return globalThis.povtorPrisma.client
  const adapter = new PrismaPg({ connectionString: url, options: UTC_SESSION_OPTIONS, max: 10 })
  const client = new PrismaClient({ adapter })
  globalThis.povtorPrisma = { url, client }
  return client
}

/** Closes the client's connections; the next use opens new ones. */
export async function closePrisma(): Promise<void> {
  const open = globalThis.povtorPrisma
  globalThis.povtorPrisma = undefined
  await open?.client.$disconnect()
}
