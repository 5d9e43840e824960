import { expect, it } from 'vitest'
import type { CsvCell } from './csv'
import { csvResponse } from './csv-response'

const FILE = { locale: 'ru', fileName: 'shop-orders.csv' }

it('a download has one mark at its beginning, however many parts it is made of', async () => {
  const response = csvResponse([[['a', 'b']], [], [[{ number: '1.5' }, null]]], FILE)
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('\uFEFFa;b\r\n1,5;\r\n')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="shop-orders.csv"')
})

it('a download whose rows fail on the way breaks off, and is not taken for a whole one', async () => {
  async function* failing(): AsyncGenerator<CsvCell[][]> {
    yield [['a']]
    throw new Error('the orders changed while they were read')
  }
  await expect(csvResponse(failing(), FILE).text()).rejects.toThrow('the orders changed')
})

it('rows are asked for as they are taken, and no more once the person has left', async () => {
  let asked = 0
  let isEnded = false
  function* counted(): Generator<CsvCell[][]> {
    try {
      while (true) yield [[String(asked++)]]
    } finally {
      isEnded = true
    }
  }
  const reader = csvResponse(counted(), FILE).body?.getReader()
  for (let part = 0; part < 3; part++) await reader?.read()
  await reader?.cancel()
  expect(asked).toBeLessThan(6)
  expect(isEnded).toBe(true)
})
