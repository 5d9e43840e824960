import { expect, test } from 'vitest'
import { addRecentFilter } from './recent-filters'

test('a filter used again goes to the front and stands there once', () => {
  const recent = [{ channel: ['ads'] }, { city: ['Омск'] }]
  expect(addRecentFilter(recent, { city: ['Омск'] })).toEqual([{ city: ['Омск'] }, { channel: ['ads'] }])
})

test('five are remembered, and an empty filter is not', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((one) => ({ channel: [one] }))
  expect(addRecentFilter(five, { channel: ['f'] }).map(({ channel }) => channel)).toEqual([
    ['f'],
    ['a'],
    ['b'],
    ['c'],
    ['d'],
  ])
  expect(addRecentFilter(five, {})).toEqual(five)
})
