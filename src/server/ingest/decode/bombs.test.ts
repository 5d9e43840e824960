import { describe, expect, it } from 'vitest'
import { classifyBytes } from './detect-container'
import { buildWorkbook, buildZip } from './testing/build-archive'
import { readTable, readTableOrThrow, setUpReading } from './testing/read-table'
import { isDateFormat } from './xlsx/cell-text'

setUpReading()

const HEAD_ROW = '<tr><td>order_id</td><td>created_at</td><td>email</td><td>total</td></tr>'
const shared = (cells: number) =>
  `<row>${'<c t="inlineStr"><is><t>x</t></is></c>'}${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`

/** A workbook whose parts are named by hand. */
function workbookOf(sheets: string, files: Record<string, string>, target = 'worksheets/sheet1.xml'): Promise<Buffer> {
  return buildZip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="${target}"/></Relationships>`,
    ...files,
  })
}

describe('a small file cannot make the reader take memory, disk or time without end', () => {
  it('by naming one long text in a thousand cells of a row', async () => {
    const book = await buildWorkbook({ sheets: { S: shared(1000) }, strings: [`<t>${'x'.repeat(100_000)}</t>`] })
    expect(await readTable(book)).toMatchObject({ code: 'rowTooLong', row: 1 })
  })

  it('by naming it in thousands of rows', async () => {
    const book = await buildWorkbook({
      sheets: { S: shared(1).repeat(3000) },
      strings: [`<t>${'x'.repeat(900_000)}</t>`],
    })
    expect(await readTable(book)).toMatchObject({ code: 'sheetTooLarge' })
  })

  it('by elements within elements', async () => {
    expect(await readTable(await buildWorkbook({ sheets: { S: '<a>'.repeat(100_000) } }))).toEqual({
      code: 'damagedFile',
    })
    expect(await readTable(`<table>${'<b>'.repeat(200_000)}`)).toEqual({ code: 'damagedFile' })
  })

  it('by attributes of one element', async () => {
    const attributes = Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await readTable(await buildWorkbook({ sheets: { S: `<row ${attributes}/>` } }))).toEqual({
      code: 'damagedFile',
    })
    expect(await readTable(`<table><tr ${attributes}>`)).toEqual({ code: 'damagedFile' })
  })

  it('by a sheet that the workbook names a thousand times', async () => {
    const sheet = '<sheet name="S" r:id="rId1"/>'.repeat(1000)
    const book = await workbookOf(sheet, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' })
    expect(await readTable(book)).toEqual({ code: 'damagedFile' })
  })

  it('by a sheet whose name hides that it is XML, and so how long it is', async () => {
    const files = { 'xl/worksheets/sheet1.dat': '<worksheet><sheetData/></worksheet>' }
    expect(await readTable(await workbookOf('<sheet name="S" r:id="rId1"/>', files, 'worksheets/sheet1.dat'))).toEqual({
      code: 'noTable',
    })
  })

  it('by cells that say they are a thousand columns and rows', async () => {
    const span = '<td colspan="1000" rowspan="1000"></td>'.repeat(1000)
    const { columns, rows } = await readTableOrThrow(
      `<table>${HEAD_ROW}<tr><td>1</td><td>2025-01-05</td><td>a@b.c</td><td>5</td>${span}</tr></table>`,
    )
    expect(columns).toHaveLength(4)
    expect(rows).toEqual([['1', '2025-01-05', 'a@b.c', '5']])

    const tall = `<tr>${'<td colspan="1000" rowspan="1000"></td>'.repeat(16)}</tr>${'<tr>'.repeat(1000)}`
    expect(await readTable(`<table>${HEAD_ROW}${tall}</table>`)).toEqual({ code: 'damagedFile' })
  })

  it('by tables without end', async () => {
    const { reading, rows } = await readTableOrThrow(
      `<table>${HEAD_ROW}<tr><td>1</td><td>2025-01-05</td><td>a@b.c</td><td>5</td></tr></table>${'<table><tr><td></table>'.repeat(20_000)}`,
    )
    expect(rows).toHaveLength(1)
    expect(reading.parts).toHaveLength(1000)
  })

  it('by beginnings of a pattern that never end', () => {
    expect(() => classifyBytes(Buffer.from('<workbook '.repeat(6500)))).toThrow()
    expect(isDateFormat(200, '['.repeat(1_000_000))).toBe(false)
  })
})

it('a zero written into a cell of a workbook is left out: no database keeps it in a text', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (texts: string[]) => `<row>${texts.map(cell).join('')}</row>`
  const rows = [row(['order_id', 'created_at', 'email', 'total']), row(['1_x0000_', '2025-01-05', 'a@b.c', '5'])]
  const { rows: read } = await readTableOrThrow(await buildWorkbook({ sheets: { S: rows.join('') } }))
  expect(read[0]?.[0]).toBe('1')
})
