import { closePool } from '../pool'
import { closePrisma } from '../prisma'

/** Closes what this process has open to its database, before the database itself goes. */
export async function closeConnections(): Promise<void> {
  await closePrisma()
  await closePool()
}
