import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '@/domain/imports'
import { buildWorkbook, buildZip, sheetRows } from './testing/build-archive'
import { encodeText } from './testing/encode-text'
import { readTableOrThrow, setUpReading } from './testing/read-table'

setUpReading()

const HEADER = ['Номер заказа', 'Дата заказа', 'Телефон', 'Сумма заказа', 'Комментарий']
const ROWS = [
  ['1001', '31.01.2025 13:05', '+79161234567', '1234,50', 'Позвонить; заранее'],
  ['1002', '15.02.2025', '+79161234568', '900,00', 'сказал "срочно"'],
  ['1003', '01.03.2025', '', '2000,00', ''],
]
const quoted = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (rows: readonly (readonly string[])[], end = '\r\n') =>
  rows.map((row) => row.map(quoted).join(';') + end).join('')
const TEXT = csv([HEADER, ...ROWS])
const PLACES = { 1001: 2, 1002: 3, 1003: 4 }
const page = (charset: string, rows: readonly (readonly string[])[]) =>
  `<html><head><meta charset="${charset}"></head><body><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</table></body></html>`

describe('a table', () => {
  it.each<Encoding>(['utf-8', 'windows-1251', 'koi8-r', 'utf-16le', 'utf-16be'])(
    'in %s reads alike as a text, in gzip and in zip',
    async (encoding) => {
      const bytes = encodeText(TEXT, encoding)
      for (const file of [bytes, gzipSync(bytes), await buildZip({ 'заказы.csv': bytes, '__MACOSX/._x': 'x' })]) {
        const { columns, rows, places, rejects, reading } = await readTableOrThrow(file)
        expect({ columns, rows, places, rejects }).toEqual({ columns: HEADER, rows: ROWS, places: PLACES, rejects: [] })
        expect(reading).toMatchObject({ encoding, delimiter: ';', headerRow: 1 })
        expect(reading.encodingConfidence).toBeGreaterThan(0.9)
      }
    },
  )

  it.each([
    ['a mark of UTF-8', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['a mark of UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['a mark of UTF-16, big end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
  ])('with %s reads alike', async (_, bytes, encoding) => {
    const { columns, rows, reading } = await readTableOrThrow(bytes)
    expect({ columns, rows }).toEqual({ columns: HEADER, rows: ROWS })
    expect(reading).toMatchObject({ encoding, encodingConfidence: 1 })
  })

  it('of a page under the name of a workbook reads alike, whether its own word on the encoding is true or not', async () => {
    const rows = [HEADER, ...ROWS]
    const files = [
      encodeText(page('windows-1251', rows), 'windows-1251'),
      Buffer.from(page('windows-1251', rows)),
      gzipSync(page('utf-8', rows)),
    ]
    for (const file of files) {
      const table = await readTableOrThrow(file)
      expect([table.columns, table.rows, table.places]).toEqual([HEADER, ROWS, PLACES])
      expect(table.reading).toMatchObject({ container: 'htmlTable', delimiter: null, headerRow: 1 })
    }
  })

  it('of a workbook reads alike, in a zip too', async () => {
    const book = await buildWorkbook({ sheets: { Заказы: sheetRows([HEADER, ...ROWS]) } })
    for (const file of [book, await buildZip({ 'report.xlsx': book })]) {
      const table = await readTableOrThrow(file)
      expect([table.columns, table.rows, table.places]).toEqual([HEADER, ROWS, PLACES])
      expect(table.reading).toMatchObject({ container: 'xlsx', part: 'Заказы', encoding: 'utf-8' })
    }
  })

  it('in plain UTF-8 is read where it stands, and only there', async () => {
    expect((await readTableOrThrow(TEXT)).isOriginal).toBe(true)
    expect((await readTableOrThrow(`\uFEFF${TEXT}\r\n\r\n`)).isOriginal).toBe(true)
    expect((await readTableOrThrow(encodeText(TEXT, 'windows-1251'))).isOriginal).toBe(false)
  })
})

describe('an archive of several tables', () => {
  const [first = [], second = [], third = []] = ROWS
  it('of one header is read as one; a rejected row is named by its file and its line there', async () => {
    const table = await readTableOrThrow(
      await buildZip({
        'a.csv': encodeText(csv([HEADER, first, ['bad']]), 'windows-1251'),
        'b.csv': [HEADER, second, ['worse'], third].map((row) => row.join('\t')).join('\n'),
        'readme.txt': 'Orders of two years',
      }),
    )
    expect(table.rows).toEqual([first, second.map((cell) => cell), third])
    expect(table.rejects).toEqual([
      { row: 3, value: 'a.csv: bad' },
      { row: 3, value: 'b.csv: worse' },
    ])
    expect(table.reading).toMatchObject({ container: 'zip', part: null })
    expect(table.reading.parts.map(({ name }) => name)).toEqual(['a.csv', 'b.csv'])
  })

  it('of other headers is read by its largest, or by the one a person chooses', async () => {
    const zip = await buildZip({ 'clients.csv': 'Клиент;Телефон\nИван;1\n', 'orders.csv': TEXT })
    const largest = await readTableOrThrow(zip)
    expect([largest.reading.part, largest.rows.length]).toEqual(['orders.csv', 3])
    const chosen = await readTableOrThrow(zip, { part: 'clients.csv' })
    expect(chosen.rows).toEqual([['Иван', '1']])
  })
})

describe('a workbook', () => {
  it('is read by the first sheet with columns that are known, or by the one a person chooses', async () => {
    const book = await buildWorkbook({
      sheets: { 'О файле': sheetRows([['Выгрузка', 'от', '5 мая']]), Заказы: sheetRows([HEADER, ...ROWS]), Итоги: '' },
    })
    const { reading, rows } = await readTableOrThrow(book)
    expect([reading.part, rows.length]).toEqual(['Заказы', 3])
    expect(reading.parts.map(({ name }) => name)).toEqual(['О файле', 'Заказы', 'Итоги'])
    const other = await readTableOrThrow(book, { part: 'О файле' })
    expect(other.columns).toEqual(['Выгрузка', 'от', '5 мая'])
  })

  it('gives dates as ISO text, numbers without noise, formulas by their value, errors as blank', async () => {
    const header = sheetRows([['order_id', 'created_at', 'total', 'formula', 'share', 'error', 'paid', 'note']])
    const row = `<row r="3"><c r="A3"><v>1234567890123456789</v></c><c r="B3" s="1"><v>45688.545138888891</v></c>
      <c r="C3" s="2"><v>1234.5600000000001</v></c><c r="D3"><f>1/3</f><v>0.33333333333333331</v></c>
      <c r="E3" s="3"><v>0.15</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3" t="b"><v>1</v></c>
      <c r="H3" t="s"><v>0</v></c></row>`
    const { rows, places } = await readTableOrThrow(
      await buildWorkbook({
        sheets: { S: header + row },
        strings: ['<r><t>Rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>no</t></rPh>'],
        formats: ['dd.mm.yyyy hh:mm', '#,##0.00 "руб."', '0%'],
      }),
    )
    expect(rows).toEqual([
      ['1234567890123456789', '2025-01-31 13:05:00', '1234.56', '0.333333333333333', '0.15', '', 'TRUE', 'Rich text'],
    ])
    // The second row of the sheet is blank, and still counts.
    expect(Object.values(places)).toEqual([3])
  })

  it('counts days from 1904 where it says so', async () => {
    const rows = `${sheetRows([['order_id', 'created_at']])}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>44226</v></c></row>`
    const book = await buildWorkbook({ sheets: { S: rows }, formats: ['yyyy-mm-dd'], is1904: true })
    expect((await readTableOrThrow(book)).rows).toEqual([['1', '2025-01-31']])
  })

  it('gives the names of a header in two levels, whose cells are merged', async () => {
    const rows = sheetRows([
      ['Заказы за 2025 год'],
      ['Номер заказа', 'Дата заказа', 'Покупатель', '', 'Сумма'],
      ['', '', 'Телефон', 'E-mail', ''],
      ['1', '2025-01-05', '+79161234567', 'a@b.c', '10'],
    ])
    const afterRows =
      '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:E3"/></mergeCells>'
    const book = await buildWorkbook({ sheets: { S: rows }, afterRows })
    const { columns, reading } = await readTableOrThrow(book, { headerRow: 3 })
    expect(columns).toEqual(['Номер заказа', 'Дата заказа', 'Телефон', 'E-mail', 'Сумма'])
    expect(reading.headerRow).toBe(3)
  })

  it('finds a header in two levels by itself, merged cells or not', async () => {
    const rows = sheetRows([
      ['Отчёт по продажам'],
      ['Заказ', '', 'Покупатель', '', 'Номенклатура', 'Сумма'],
      ['Номер', 'Дата', 'Клиент', 'Телефон', '', ''],
      ['1', '2025-01-05', 'Анна', '+79161234567', 'Чай', '10'],
    ])
    const { columns, rows: read } = await readTableOrThrow(await buildWorkbook({ sheets: { S: rows } }))
    expect(columns).toEqual(['Номер', 'Дата', 'Клиент', 'Телефон', 'Номенклатура', 'Сумма'])
    expect(read).toEqual([['1', '2025-01-05', 'Анна', '+79161234567', 'Чай', '10']])
  })

  it('gives each line the order number that is one cell over them, and no line its sum twice', async () => {
    const rows = sheetRows([
      ['Номер заказа', 'Дата заказа', 'Товар', 'Сумма'],
      ['1', '2025-01-05', 'Чай', '10'],
      ['', '2025-01-05', 'Чашка', ''],
      ['', '2025-01-06', 'Ложка', '5'],
    ])
    const afterRows = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D2:D3"/></mergeCells>'
    const { rows: read } = await readTableOrThrow(await buildWorkbook({ sheets: { S: rows }, afterRows }))
    expect(read).toEqual([
      ['1', '2025-01-05', 'Чай', '10'],
      ['1', '2025-01-05', 'Чашка', ''],
      ['', '2025-01-06', 'Ложка', '5'],
    ])
  })
})
