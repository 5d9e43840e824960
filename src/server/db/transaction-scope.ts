import { AsyncLocalStorage } from 'node:async_hooks'

const openScope = new AsyncLocalStorage<string>()

/**
 * Runs `fn` as the one open transaction of its call chain. Throws when one is already open: a second connection taken
 * while the first is held deadlocks the pool under load, and the two would not commit together.
 */
export async function runInTransactionScope<T>(name: string, fn: () => Promise<T>): Promise<T> {
  const open = openScope.getStore()
  if (open !== undefined) throw new Error(`${name} was called inside ${open}: pass the open handle down instead`)
  return openScope.run(name, fn)
}
