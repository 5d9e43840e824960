// `npm run verify`: what can be known within a minute and without a database.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopProcesses } from './processes.mjs'
import { FORMAT_AND_LINT, LAWS, Steps, TYPES, vitest } from './test-steps.mjs'

const folder = mkdtempSync(join(tmpdir(), 'povtor-results-'))
const steps = new Steps()

process.on('SIGINT', async () => {
  await stopProcesses()
  rmSync(folder, { recursive: true, force: true })
  process.exit(130)
})

for (const step of [FORMAT_AND_LINT, LAWS, TYPES, vitest('unit', folder)]) {
  if (!(await steps.run(step))) break
}
rmSync(folder, { recursive: true, force: true })
steps.close()
process.exitCode = steps.counts.failed === 0 ? 0 : 1
