import { describe, expect, it } from 'vitest'
import { encodeText } from './testing/encode-text'
import { readTable, readTableOrThrow, setUpReading } from './testing/read-table'

setUpReading()

const HEADER = 'order_id,created_at,email,total,note'
const row = (id: number | string, note = '') => `${id},2025-01-05,a@b.c,10.00,${note}`

describe('rows that do not have the columns of the header', () => {
  it('are set aside with the line they stand on', async () => {
    const lines = [HEADER, row(1), '2,2025-01-05', row(3), `${row(4)},more`, row(5)]
    for (const end of ['\n', '\r\n']) {
      const { rejects, places, isOriginal } = await readTableOrThrow(lines.join(end))
      expect(rejects).toEqual([
        { row: 3, value: '2,2025-01-05' },
        { row: 5, value: '4,2025-01-05,a@b.c,10.00,,more' },
      ])
      expect(places).toEqual({ 1: 2, 3: 4, 5: 6 })
      expect(isOriginal).toBe(true)
    }
  })

  it('are counted past quoted line ends, blank lines and titles above the header', async () => {
    const text = ['Отчёт', '', HEADER, row(1, '"two\nlines"'), '', '2,short', row(3, '"x, ""y"""')].join('\n')
    const { rejects, places, rows, reading } = await readTableOrThrow(text)
    expect(rejects).toEqual([{ row: 7, value: '2,short' }])
    expect(places).toEqual({ 1: 4, 3: 8 })
    expect(rows.map((cells) => cells[4])).toEqual(['two\nlines', 'x, "y"'])
    expect(reading.headerRow).toBe(3)
  })
})

describe('line ends', () => {
  it.each([
    ['carriage returns alone', '\r', '\r'],
    ['two kinds', '\r\n', '\n'],
  ])('of %s are read, each line counted', async (_, one, other) => {
    const text = `${HEADER}${one}${row(1)}${one}2${other}${row(3)}${other}`
    const { places, rejects } = await readTableOrThrow(text)
    expect([places, rejects]).toEqual([{ 1: 2, 3: 4 }, [{ row: 3, value: '2' }]])
  })
})

describe('quotes', () => {
  it('that open no field, or end none, are characters', async () => {
    const { rows, rejects } = await readTableOrThrow(
      [HEADER, row(1, '5" pipe'), row(2, '"said "hi" twice"'), row(3, '="007"')].join('\n'),
    )
    expect(rows.map((cells) => cells[4])).toEqual(['5" pipe', 'said "hi" twice', '007'])
    expect(rejects).toEqual([])
  })

  it('may be apostrophes, found or chosen', async () => {
    const text = "'order_id';'created_at';'note'\n'1';'2025-01-05';'it''s; so'\n'2';'2025-01-06';''\n"
    const { columns, rows, reading } = await readTableOrThrow(text)
    expect([columns, rows]).toEqual([
      ['order_id', 'created_at', 'note'],
      [
        ['1', '2025-01-05', "it's; so"],
        ['2', '2025-01-06', ''],
      ],
    ])
    expect(reading.quote).toBe("'")
    expect((await readTableOrThrow(text, { quote: '"' })).columns[0]).toBe("'order_id'")
  })

  it.each([
    ['in the middle of the file', [row(1), row(2, '"open'), row(3), row(4, '"closed"')]],
    ['to the end of the file', [row(1), row(2, '"open'), row(3), row(4)]],
    [
      'up to a stray one, in a record with too few columns',
      [row(1), '2,2025-01-05,"a@b.c,10.00,', row(3), `4,2025-01-05,a@b.c",10.00,`],
    ],
    ['over lines that are rows by themselves', [row(1), '2,"2025-01-05,a@b.c,10.00,', '3,2025-01-05",a@b.c,10.00,']],
  ])('left open %s are named by their row and swallow nothing', async (_, lines) => {
    expect(await readTable([HEADER, ...lines, ''].join('\n'))).toMatchObject({ code: 'unclosedQuote', row: 3 })
  })
})

describe('the layout', () => {
  it('is found under titles, parameters and Excel’s own first line', async () => {
    const titled = [
      '',
      'Отчёт по заказам',
      'Период;2025',
      '',
      'Номер заказа;Дата;Сумма',
      '1;05.01.2025;1,5',
      '2;06.01.2025;2,5',
    ]
    expect((await readTableOrThrow(titled.join('\n'))).reading).toMatchObject({ delimiter: ';', headerRow: 5 })
    const excel = await readTableOrThrow('sep=;\r\norder_id;total\r\n1;5\r\n')
    expect([excel.reading.headerRow, excel.rows, excel.reading.delimiterConfidence]).toEqual([2, [['1', '5']], 1])
  })

  it('is what a person chooses', async () => {
    const text = 'first;second,third\norder_id;total,sum\n1;2,3\n'
    const { columns, rows, reading } = await readTableOrThrow(text, { delimiter: ';', headerRow: 2 })
    expect([columns, rows]).toEqual([['order_id', 'total,sum'], [['1', '2,3']]])
    expect(reading).toMatchObject({ delimiter: ';', delimiterConfidence: 1, headerRow: 2 })
  })

  it('makes names that repeat distinct', async () => {
    const { columns } = await readTableOrThrow('order_id,name,total,name,,name (2)\n1,a,2,b,c,d\n')
    expect(columns).toEqual(['order_id', 'name', 'total', 'name (3)', '#5', 'name (2)'])
  })
})

describe('encodings', () => {
  const russian = (id: number) => `${id},2025-01-05,Иван Петров,10.00,срочно`

  it('are found far into a file whose beginning is plain', async () => {
    const text = [HEADER, ...Array.from({ length: 12_000 }, (_, id) => row(id)), russian(99_999), ''].join('\n')
    const { reading, rows } = await readTableOrThrow(encodeText(text, 'windows-1251'))
    expect(reading.encoding).toBe('windows-1251')
    expect(rows.at(-1)?.[2]).toBe('Иван Петров')
  })

  it('that change from line to line are each read as they are', async () => {
    const lines = [HEADER, ...Array.from({ length: 20 }, (_, id) => russian(id))]
    const mixed = Buffer.concat(
      lines.map((line, at) => encodeText(`${line}\n`, at % 5 === 2 ? 'utf-8' : 'windows-1251')),
    )
    const { rows, reading } = await readTableOrThrow(mixed)
    expect(new Set(rows.map((cells) => cells[2]))).toEqual(new Set(['Иван Петров']))
    expect(reading).toMatchObject({ encoding: 'windows-1251', encodingConfidence: 0.8 })
  })

  it('of a broken line are named by its row, and so is a choice that does not fit', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${HEADER}\n${russian(1)}\n2,2025-01-05,Ива`),
      Buffer.from([0xd0]),
      Buffer.from(',1,\n'),
    ])
    expect(await readTable(broken)).toMatchObject({ code: 'mixedEncoding', row: 3 })
    const other = encodeText(`${HEADER}\n${row(1)}\n${russian(2)}\n`, 'windows-1251')
    expect(await readTable(other, { encoding: 'utf-8' })).toEqual({ code: 'notUtf8', row: 3 })
    expect((await readTableOrThrow(other, { encoding: 'koi8-r' })).rows[1]?.[2]).toBe('хБЮМ оЕРПНБ')
  })

  it('of Western Europe are told by their letters among Latin ones', async () => {
    const { rows, reading } = await readTableOrThrow(
      encodeText(`${HEADER}\n1,2025-01-05,Jürgen Groß,10.00,café €\n`, 'windows-1252'),
    )
    expect(rows[0]?.slice(2)).toEqual(['Jürgen Groß', '10.00', 'café €'])
    expect(reading.encoding).toBe('windows-1252')
  })
})
