import { setTimeout as wait } from 'node:timers/promises'
import superjson from 'superjson'
import type { ApiContext } from '@/server/api/context'
import type { TenantIds } from '@/server/api/testing/create-tenant'
import { EXAMPLE_INPUTS } from '@/server/api/testing/example-inputs'
import { answerProcedure, listProcedures } from '@/server/api/testing/walk-router'

/** Whom the answers are for: one argument of the process, as superjson writes it. */
export interface Asker {
  ids: TenantIds
  owner: ApiContext
}

/** When a snapshot was built, and the run that the first look begins: of the look, not of the data. */
const OF_THE_LOOK = new Set(['builtAt', 'runId'])

/** § How long a report may say that it is being built. */
const TRIES = 120

/** A process that prints, as JSON, what every query of the router answers; in which place, the environment says. */
async function main(): Promise<void> {
  const { ids, owner } = superjson.parse<Asker>(process.argv[2] ?? '')
  const answers: Record<string, unknown> = {}
  for (const procedure of listProcedures().filter(({ type }) => type === 'query')) {
    const input = EXAMPLE_INPUTS[procedure.path]?.(ids) ?? {}
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = superjson.stringify(await answerProcedure(procedure, owner, input))
      answers[procedure.path] = JSON.parse(answer, (key, value) => (OF_THE_LOOK.has(key) ? undefined : value))
      if (!answer.includes('"state":"building"')) break
      await wait(100)
    }
  }
  process.stdout.write(JSON.stringify(answers))
  // Connections still open in the pools would keep it alive.
  process.exit(0)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
