import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fitOrderCount } from '@/domain/simulate/fit-order-count'
import { BENCHMARK_SHOP } from '@/domain/simulate/presets/variations'
import { DEMO_SEED } from '@/domain/simulate/scenarios'
import { parseSeedArguments, type SeedArguments, USAGE } from './seed/parse-seed-arguments'
import { writeOrderFile } from './seed/write-order-file'

const FILE_RANGE = { from: '2022-01-01', to: '2026-10-31' }
const WITH_DATABASE = fileURLToPath(new URL('./seed/with-database.mjs', import.meta.url))

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  let asked: SeedArguments
  try {
    asked = parseSeedArguments(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exitCode = 2
    return
  }
  if (asked.kind === 'file') writeFile(asked)
  else if (isPrepared()) await seedScenario(asked)
  else process.exitCode = spawnSync(process.execPath, [WITH_DATABASE, ...args], { stdio: 'inherit' }).status ?? 1
}

/** Started by the set-up, which gives the application's address and takes the owner's away. */
function isPrepared(): boolean {
  return Boolean(process.env.APP_DATABASE_URL) && process.env.DATABASE_URL === ''
}

function writeFile({ orders, seed, path, shape, dialect }: Extract<SeedArguments, { kind: 'file' }>): void {
  const { behaviour, range } = fitOrderCount(BENCHMARK_SHOP, { seed: seed ?? DEMO_SEED, ...FILE_RANGE }, orders)
  const truth = writeOrderFile(behaviour, range, { path, shape, dialect, maxOrders: orders })
  const { byMonth: _months, byCohort: _cohorts, ...totals } = truth
  console.log(JSON.stringify({ file: path, shape, dialect, ...range, ...totals }))
}

async function seedScenario({ scenario, seed }: Extract<SeedArguments, { kind: 'scenario' }>): Promise<void> {
  // A file of orders needs no database: its modules are loaded only here.
  const [{ loadScenario }, { closePool }, { closePrisma }] = await Promise.all([
    import('./seed/load-scenario'),
    import('@/server/db/pool'),
    import('@/server/db/prisma'),
  ])
  try {
    await loadScenario(scenario, seed, (line) => console.log(line))
  } finally {
    await Promise.all([closePool(), closePrisma()])
  }
}

await main()
