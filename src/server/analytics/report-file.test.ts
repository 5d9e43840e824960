import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorkbook, buildZip, sheetRows } from '@/server/ingest/decode/testing/build-archive'
import { encodeText } from '@/server/ingest/decode/testing/encode-text'
import { UnreadableFile } from '@/server/ingest/read-file'
import { type FileReport, type FileReportOptions, reportOnFile } from './report-file'
import { REPORT_OPTIONS } from './testing/report-options'

const ORDERS_IN_RUSSIAN = [
  ['1001', '31.01.2025 13:05', 'Выполнен', '8 (916) 123-45-67', '1 234,50'],
  ['1002', '15.02.2025', 'Отменён', '+7 916 123-45-67', '900,00'],
  ['1003', '01.03.2025', 'Доставлен', '+79161234567', '2 000,00'],
]

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'povtor-report-test-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function reportOn(lines: string[], options: Partial<FileReportOptions> = {}): Promise<FileReport> {
  const path = join(directory, 'orders.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  return await reportOnFile(path, { ...REPORT_OPTIONS, ...options })
}

describe('a file of orders', () => {
  it('is read in Russian dress: semicolons, decimal commas, day first', async () => {
    const { source, descriptive } = await reportOn(
      [
        'Номер заказа;Дата заказа;Статус;Телефон;Сумма заказа;Валюта',
        '1001;31.01.2025 13:05;Выполнен;8 (916) 123-45-67;1 234,50 ₽;руб.',
        '1002;15.02.2025;Отменён;+7 916 123-45-67;900,00;RUB',
        '1003;01.03.2025;Доставлен;+79161234567;2 000,00;RUB',
      ],
      { currency: null, timeZone: 'Europe/Moscow' },
    )
    expect(source).toMatchObject({
      orders: 3,
      countedOrders: 2,
      excluded: { cancelled: 1 },
      currency: 'RUB',
      customers: 1,
    })
    expect(descriptive).toMatchObject({ revenueMinor: 323_450, repeatCustomers: 1 })
  })

  it('groups lines to orders, carries an order over its lines, and reads known costs', async () => {
    const { source, descriptive, ltv } = await reportOn(
      [
        'order_id,created_at,email,sku,quantity,unit_price,unit_cost',
        'A,2025-01-05,ann@example.com,tea,2,10.00,4.00',
        'A,,,cup,1,5.50,',
        'B,2025-02-06,bob@example.com,tea,1,10.00,4.00',
      ],
      { marginBasisPoints: 5_000 },
    )
    expect(source).toMatchObject({ rows: 3, shape: 'lines', orders: 2, customers: 2 })
    // A: 20.00 − 8.00 known, 5.50 at 50 %; B: 10.00 − 4.00.
    expect(descriptive).toMatchObject({ revenueMinor: 3_550, marginMinor: 1_200 + 275 + 600 })
    expect(ltv.predicted).toMatchObject({ status: 'notReady', valueMinor: null, reason: 'notReady', trials: [] })
    expect(ltv.predicted.readiness.requirements.map(({ have, need }) => [have, need])).toEqual([
      [1, 6],
      [2, 500],
      [0, 100],
    ])
  })

  it('takes a negative quantity under the same number off its order, and a C invoice off the latest with that product', async () => {
    const { descriptive, source } = await reportOn([
      'InvoiceNo,InvoiceDate,CustomerID,StockCode,Quantity,UnitPrice',
      '1,2025-01-05 10:00:00,7,tea,3,10.00',
      '2,2025-01-06 10:00:00,7,cup,1,20.00',
      '2,2025-01-06 10:00:00,7,cup,-1,5.00',
      'C3,2025-01-06 12:00:00,7,tea,-1,10.00',
      'C4,2025-01-02 10:00:00,8,tea,-1,3.00',
    ])
    expect(source).toMatchObject({ orders: 2, returns: 3 })
    expect(descriptive).toMatchObject({
      grossMinor: 5_000,
      refundMinor: 1_500,
      unmatchedRefundsMinor: 300,
      revenueMinor: 3_200,
    })
  })

  it('does not count an order whose refunds reach its gross, and drops refunds dated after as-of', async () => {
    const file = [
      'order_id,created_at,customer_id,total,refunded,refunded_at',
      '1,2025-01-01,a,100.00,100.00,2025-03-05',
      '2,2025-02-01,a,50.00,,',
      '3,2025-03-10,b,70.00,,',
    ]
    expect((await reportOn(file)).descriptive).toMatchObject({ orders: 2, customers: 2, revenueMinor: 12_000 })
    const earlier = await reportOn(file, { asOf: '2025-02-28' })
    expect(earlier.descriptive).toMatchObject({ orders: 2, customers: 1, revenueMinor: 15_000 })
    expect(earlier.source.excluded).toEqual({ afterAsOf: 1 })
  })

  it('names every row it leaves out', async () => {
    const { source } = await reportOn([
      'order_id,created_at,customer_id,total,currency',
      '1,2025-01-01,a,10.00,USD',
      ',2025-01-01,a,10.00,USD',
      '3,yesterday,a,10.00,USD',
      '4,2025-01-01,a,ten,USD',
      '5,2025-01-01,a,,USD',
      '6,2025-01-01,a,10.00,EUR',
      '7,2025-01-01,a',
      '1,2025-01-02,a,12.00,USD',
    ])
    expect(source).toMatchObject({ rows: 8, orders: 1, duplicateRows: 1 })
    expect(source.rejectedRows).toEqual({
      noOrderId: 1,
      badDate: 1,
      badAmount: 1,
      noAmount: 1,
      noRate: 1,
      wrongColumnCount: 1,
    })
  })

  it('counts guests as customers of one order, and leaves them out when asked', async () => {
    const file = [
      'order_id,created_at,email,total',
      '1,2025-01-01,,10.00',
      '2,2025-01-01,,20.00',
      '3,2025-01-02,a@b.c,30.00',
    ]
    expect((await reportOn(file)).source).toMatchObject({ customers: 3, guests: 2 })
    expect((await reportOn(file, { excludeGuests: true })).descriptive).toMatchObject({
      customers: 1,
      revenueMinor: 3_000,
    })
  })

  it.each([
    ['emptyFile', ''],
    ['missingBuyer', 'order_id,created_at,total\n1,2025-01-01,5\n'],
    ['missingDate', 'order_id,email,total\n1,a@b.c,5\n'],
    ['missingRates', 'order_id,created_at,email,total,currency\n1,2025-01-01,a@b.c,5,EUR\n'],
    ['otherCurrency', 'order_id,created_at,email,total,currency\n1,2025-01-01,a@b.c,5,zorkmid\n'],
    ['missingAmount', 'a;b;c\n1;2;3\n'],
    ['missingOrderId', 'created_at,email,total\n2025-01-01,a@b.c,5\n'],
    ['noRows', 'order_id,created_at,email,total\n'],
    ['ambiguousDates', 'order_id,created_at,email,total\n1,01/02/2025,a@b.c,5\n'],
    ['notText', 'order_id\0created_at'],
    ['unclosedQuote', 'order_id,created_at,email,total\n1,2025-01-01,"a@b.c,5\n2,2025-01-01,b@b.c,5\n'],
    ['noCountedOrders', 'order_id,created_at,email,total,status\n1,2025-01-01,a@b.c,5,cancelled\n'],
  ])('is refused as %s with a reason', async (code, text) => {
    const path = join(directory, 'bad.csv')
    await writeFile(path, text)
    const refusal = await reportOnFile(path, REPORT_OPTIONS).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UnreadableFile)
    expect((refusal as UnreadableFile).problems.map((problem) => problem.code)).toContain(code)
  })

  it('gives the same document from any container and encoding', async () => {
    const header = ['Номер заказа', 'Дата заказа', 'Статус', 'Телефон', 'Сумма заказа']
    const rows = [header, ...ORDERS_IN_RUSSIAN]
    const text = rows.map((row) => `${row.join(';')}\r\n`).join('')
    const cp1251 = encodeText(text, 'windows-1251')
    const page = `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`
    const files = [
      cp1251,
      gzipSync(cp1251),
      await buildZip({ 'orders.csv': cp1251 }),
      await buildWorkbook({ sheets: { Заказы: sheetRows(rows) } }),
      encodeText(page, 'windows-1251'),
    ]
    const path = join(directory, 'orders')
    const document = async (bytes: string | Buffer) => {
      await writeFile(path, bytes)
      return await reportOnFile(path, REPORT_OPTIONS)
    }
    const expected = await document(text)
    expect(expected.source).toMatchObject({ rows: 3, countedOrders: 2, rejectedRows: {} })
    for (const bytes of files) expect(await document(bytes)).toEqual(expected)
  })
})
