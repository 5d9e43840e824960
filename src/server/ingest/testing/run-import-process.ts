import { runImport } from '../run-import'

/** A process that runs one import (its ids as arguments) and is made to be killed. */
async function main(): Promise<void> {
  const [organizationId = '', storeId = '', importId = ''] = process.argv.slice(2)
  process.stdout.write('begun\n')
  await runImport({ kind: 'job', organizationId, name: 'test' }, { storeId, importId })
  // Connections still open in the pools would keep it alive.
  process.exit(0)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
