import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDuckDb, queryRow } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from './read-file'

/** More than three of DuckDB's row groups, so that two threads write at the same time. */
const ROWS = 400_000

test('a file of many row groups, read by two threads, keeps every row with its own texts', {
  timeout: 120_000,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'povtor-rows-'))
  const path = join(directory, 'orders.csv')
  const rows = ['order_id,created_at,status,customer_id,email,phone,country,city,channel,coupon,total,discount,shipping,tax,refunded,refunded_at,currency']
  // Every amount names its row: a text met by another row's would not be read as it stands.
  for (let row = 0; row < ROWS; row++)
    rows.push(
      `${row},2022-01-${String(1 + (row % 28)).padStart(2, '0')} 05:58:00,completed,${row % 7 === 0 ? '' : `C${(row * 7919) % 90_000}`},,${row % 7 === 0 ? '' : `+44${String(10_000_000 + ((row * 7919) % 90_000)).padStart(10, '0')}`},GB,London,${row % 2 ? 'instagram' : 'organic'},,${row}.${row % 2 ? '50' : '25'},,,,,,GBP`,
    )
  writeFileSync(path, rows.join('\n'))
  const options = {
    memoryLimit: '512MB',
    threads: 2,
    tempDirectory: join(directory, 'spill'),
    directories: [directory],
  }
  const duck = await openDuckDb(join(directory, 'work.duckdb'), options)
  const connection = await duck.connect()
  try {
    const file = await stageAndExamine(connection, path, { directory })
    const store = { currency: 'GBP', timeZone: 'UTC', rates: [], country: 'GB', sourceNumber: 1, importSeq: 1 }
    await normaliseFile(connection, file, store)
    const found = await queryRow(
      connection,
      `SELECT (SELECT count(*) FROM reject) AS rejects, count(*) AS orders,
         count(*) FILTER (gross_minor <> CAST(external_id AS BIGINT) * 100 + CASE WHEN CAST(external_id AS BIGINT) % 2 = 1 THEN 50 ELSE 25 END) AS strayed,
         count(*) FILTER (position <> CAST(external_id AS BIGINT) + 2) AS misplaced
       FROM order_fact`,
    )
    expect(found).toEqual({ rejects: 0n, orders: BigInt(ROWS), strayed: 0n, misplaced: 0n })
  } finally {
    connection.closeSync()
    duck.closeSync()
    rmSync(directory, { recursive: true, force: true })
  }
})
