import { describe, expect, it } from 'vitest'
import { withDuck } from '@/server/analytics/testing/with-duck'
import { checkStatements, RANDOM_FILES } from './testing/check-statements'
import { stateRows } from './testing/state-rows'

describe('the statement of a file', () => {
  // A few random files here; as many as there is time for in the long tests.
  it.each(RANDOM_FILES)(
    'of %s adds up to the minor unit in every currency, with nothing unexplained',
    async (_, given, row) => {
      await checkStatements(given, row, { numRuns: 1 })
    },
  )

  it('takes the file’s own total apart: rejected, repeated, given back, shipping and tax', async () => {
    const row = { orderedAt: '2025-03-01', email: 'a@b.c', shipping: null, tax: null }
    const { currencies, basis, columns } = await withDuck((connection) =>
      stateRows(
        connection,
        [
          { ...row, orderId: '1', total: '100.00', shipping: '10.00', tax: '5.00' },
          { ...row, orderId: '2', total: '30.00' },
          { ...row, orderId: '2', total: '40.00' },
          { ...row, orderId: '3', total: '20.00', orderedAt: 'never' },
          { ...row, orderId: '1', total: '-7.00' },
          { ...row, orderId: '4', total: 'ten' },
        ],
        { shape: 'orders' },
      ),
    )
    expect({ basis, columns }).toEqual({ basis: 'row', columns: ['total'] })
    expect(currencies).toEqual([
      {
        currency: 'RUB',
        fileMinor: 18_300,
        unreadableRows: 1,
        steps: expect.arrayContaining([
          { kind: 'rejected', reason: 'badDate', rows: 1, minor: -2_000 },
          { kind: 'rejected', reason: 'badAmount', rows: 1, minor: 0 },
          { kind: 'duplicates', reason: null, rows: 1, minor: -3_000 },
          { kind: 'returns', reason: null, rows: 1, minor: 700 },
          { kind: 'shipping', reason: null, rows: null, minor: -1_000 },
          { kind: 'tax', reason: null, rows: null, minor: -500 },
        ]),
        grossMinor: 12_500,
        orders: 2,
        convertedMinor: 12_500,
      },
    ])
  })

  it('takes a total that stands on each line of its order once', async () => {
    const line = { orderId: '1', orderedAt: '2025-03-01', email: 'a@b.c', total: '50.00', lineTotal: '25.00' }
    const { currencies, basis } = await withDuck((connection) =>
      stateRows(connection, [line, line], { shape: 'lines' }),
    )
    expect(basis).toBe('order')
    expect(currencies).toMatchObject([{ fileMinor: 5_000, grossMinor: 5_000, steps: [] }])
  })
})
