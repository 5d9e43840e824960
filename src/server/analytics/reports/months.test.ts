import { expect, test } from 'vitest'
import { buildStore, NEW_YORK } from '../testing/build-store'
import { onSnapshot } from '../testing/cohort-figures'
import { monthStats } from './months'
import { revenueLayers } from './revenue-layers'

test('by refund date the months begin with an order that was given back whole, before the first that counts', async () => {
  const store = buildStore([
    {
      instant: '2024-01-20T12:00:00.000Z',
      customer: 'b',
      grossMinor: 700,
      status: 'fullyRefunded',
      refundMinor: 700,
      refundDay: '2024-02-01',
    },
    { instant: '2024-02-10T12:00:00.000Z' },
  ])
  await onSnapshot({ ...store, asOf: '2024-02-29' }, NEW_YORK, async (snapshot) => {
    const query = { marginBasisPoints: 4_000, filter: { refundsBy: 'refund' } } as const
    const months = await monthStats(snapshot, query)
    // 700 came in January; in February 1,000 came and 700 went back.
    expect(months.map(({ newRevenueMinor, returningRevenueMinor }) => newRevenueMinor + returningRevenueMinor)).toEqual(
      [700n, 300n],
    )
    expect(await revenueLayers(snapshot, query)).toMatchObject({
      months: ['2024-01', '2024-02'],
      totalMinor: [700, 300],
    })
    expect(
      (await monthStats(snapshot, { ...query, filter: {} })).map(({ newRevenueMinor }) => newRevenueMinor),
    ).toEqual([1_000n])
  })
})
