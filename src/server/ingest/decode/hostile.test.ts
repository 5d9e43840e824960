import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ImportProblem } from '@/domain/imports'
import { describeProblem } from '@/server/analytics/describe-problem'
import en from '../../../../messages/en/import.json'
import ru from '../../../../messages/ru/import.json'
import { buildWorkbook, buildZip, sheetRows } from './testing/build-archive'
import { readTable, setUpReading } from './testing/read-table'

setUpReading()

const HEADER = 'order_id,created_at,email,total\n'
const ROWS = Array.from({ length: 300 }, (_, id) => `${id},2025-01-05,u${id}@b.c,${id}.50\n`).join('')
const TEXT = HEADER + ROWS
const LONG = 'x'.repeat(3_000_000)
const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
const NOISE = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256))
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

async function encryptedZip(): Promise<Buffer> {
  const zip = await buildZip({ 'a.csv': TEXT })
  const directory = zip.indexOf('PK\u0001\u0002')
  for (const flags of [6, directory + 8]) zip[flags] = (zip[flags] ?? 0) | 1
  return zip
}

/** A name that leads out of the archive, which no tool would write. */
async function traversingZip(): Promise<Buffer> {
  const zip = await buildZip({ 'aa/bb/orders.csv': TEXT })
  return Buffer.from(zip.toString('latin1').replaceAll('aa/bb/', '../../'), 'latin1')
}

const sheet = (rows: string[][]) => buildWorkbook({ sheets: { S: sheetRows(rows) } })

const CASES: [string, () => Promise<Buffer | string> | Buffer | string, ImportProblem][] = [
  ['nothing in it', () => '', { code: 'emptyFile' }],
  ['a byte-order mark alone', () => '\uFEFF', { code: 'emptyFile' }],
  ['blank lines alone', () => '\n\r\n  \n', { code: 'emptyFile' }],
  ['rows without a header', () => ROWS, { code: 'noHeader', row: 1 }],
  ['noise', () => NOISE, { code: 'notText' }],
  ['a zero byte near the top', () => `${HEADER}1,2025\0,a@b.c,5\n`, { code: 'notText', row: 2 }],
  ['a zero byte far down', () => `${HEADER}${ROWS.repeat(50)}1,2025\0,a@b.c,5\n`, { code: 'notText', row: 15_002 }],
  ['a line that never ends', () => `${HEADER}${ROWS}9,${LONG},5\n${ROWS}`, { code: 'rowTooLong', row: 302 }],
  ['five thousand columns', () => `${'c,'.repeat(5000)}\n`, { code: 'tooManyColumns', row: 1, value: '5001' }],
  ['a gzip cut off', () => cut(gzipSync(TEXT)), { code: 'damagedFile' }],
  ['a gzip in a gzip', () => gzipSync(gzipSync(TEXT)), { code: 'nestedArchive' }],
  ['a gzip bomb', () => gzipSync(Buffer.alloc(70 * 1024 ** 2, 'a,')), { code: 'archiveTooLarge' }],
  ['a zip cut off', async () => cut(await buildZip({ 'a.csv': TEXT })), { code: 'damagedFile' }],
  ['a zip with a password', encryptedZip, { code: 'encryptedFile' }],
  ['a zip with a name that leads out', traversingZip, { code: 'unsafeArchive', value: '../../orders.csv' }],
  [
    'a zip in a zip',
    async () => buildZip({ 'b.zip': await buildZip({ 'a.csv': TEXT }) }),
    { code: 'nestedArchive', value: 'b.zip' },
  ],
  ['a zip without a table', () => buildZip({}), { code: 'noTable' }],
  ['a workbook of old', () => OLE, { code: 'oldSpreadsheet', value: 'XLS' }],
  ['a binary workbook', () => buildZip({ 'xl/workbook.bin': 'x' }), { code: 'oldSpreadsheet', value: 'XLSB' }],
  ['a workbook cut off', async () => cut(await sheet([['order_id', 'total']])), { code: 'damagedFile' }],
  ['a workbook without rows', () => sheet([]), { code: 'emptyFile' }],
  [
    'a workbook with entities of its own',
    () => buildWorkbook({ sheets: { S: '' }, strings: ['<t>&bomb;</t>'] }),
    { code: 'damagedFile' },
  ],
  ['a page without a table', () => '<html><body>Sign in</body></html>', { code: 'noTable' }],
]

describe('a file is refused with what mends it, in both languages', () => {
  it.each(CASES)('that holds %s', async (_, build, problem) => {
    const found = await readTable(await build())
    expect(found).toMatchObject(problem)

    expect('code' in found && describeProblem(found)).not.toContain('undefined')
    for (const words of [en, ru]) expect(words.problem[problem.code as keyof typeof words.problem]).toMatch(/\.$/)
  })

  it('where a part that a person chose is not there', async () => {
    const book = await sheet([['order_id', 'total']])
    expect(await readTable(book, { part: 'Other' })).toEqual({ code: 'unknownPart', value: 'Other' })
    expect(await readTable(TEXT, { headerRow: 900 })).toEqual({ code: 'noHeader', row: 900 })
  })
})
