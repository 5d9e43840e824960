import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { MARKETPLACE_CASES } from './marketplaces'
import { type CorpusCase, expectedOf, readCase } from './read-case'
import { RUSSIAN_CASES } from './russian'
import { SHOP_CASES } from './shops'
import { SPREADSHEET_CASES } from './spreadsheets'
import { TRAP_CASES } from './traps'

let directory = ''
let duck: DuckDBInstance
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'povtor-corpus-test-'))
  duck = await openDuckDb(':memory:', {
    memoryLimit: '512MB',
    threads: 1,
    tempDirectory: directory,
    directories: [directory],
  })
})
afterAll(async () => {
  duck.closeSync()
  await rm(directory, { recursive: true, force: true })
})

const GROUPS: [string, readonly CorpusCase[]][] = [
  ['a shop system’s export is read to the cent', SHOP_CASES],
  ['a Russian shop’s export is read to the kopeck', RUSSIAN_CASES],
  ['a marketplace’s export is read to the cent', MARKETPLACE_CASES],
  ['a file as a spreadsheet leaves it is read to the cent', SPREADSHEET_CASES],
  ['a file that may mislead is read to the cent, or asked about', TRAP_CASES],
]

describe.each(GROUPS)('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const connection = await duck.connect()
    try {
      expect(await readCase(connection, one, directory)).toEqual(expectedOf(one))
    } finally {
      connection.closeSync()
    }
  })
})
