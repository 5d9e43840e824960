import { parseArgs } from 'node:util'
import type { CsvDialect, CsvShape } from '@/domain/simulate/order-csv'
import { SCENARIOS, type Scenario } from '@/domain/simulate/scenarios'

export const USAGE = `npm run seed -- file --orders N --out FILE.csv [--seed S] [--shape orders|lines] [--dialect en|ru]
npm run seed -- ${SCENARIOS.join(' | ')} [--seed S]`

export type SeedArguments =
  | { kind: 'file'; orders: number; seed: number | null; path: string; shape: CsvShape; dialect: CsvDialect }
  | { kind: 'scenario'; scenario: Scenario; seed: number | null }

/** What the command line asks for. Throws an Error whose message names the argument that cannot be used. */
export function parseSeedArguments(args: string[]): SeedArguments {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      orders: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      shape: { type: 'string', default: 'orders' },
      dialect: { type: 'string', default: 'en' },
    },
  })
  const [command, ...rest] = positionals
  if (rest.length > 0) throw new Error(`unexpected: ${rest.join(' ')}`)
  const seed = values.seed === undefined ? null : parseWhole('--seed', values.seed, 0)
  if (command === 'file') {
    if (!values.out) throw new Error('--out names the file to write')
    return {
      kind: 'file',
      orders: parseWhole('--orders', values.orders, 1),
      seed,
      path: values.out,
      shape: parseOneOf('--shape', values.shape, ['orders', 'lines'] as const),
      dialect: parseOneOf('--dialect', values.dialect, ['en', 'ru'] as const),
    }
  }
  return { kind: 'scenario', scenario: parseOneOf('the scenario', command ?? '', SCENARIOS), seed }
}

function parseWhole(name: string, text: string | undefined, min: number): number {
  const value = Number(text)
  if (text === undefined || !/^\d+$/.test(text) || value < min || value > 0x7fffffff) {
    throw new Error(`${name} takes a whole number from ${min}`)
  }
  return value
}

function parseOneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text)
  if (found === undefined) throw new Error(`${name} is one of ${allowed.join(', ')}`)
  return found
}
