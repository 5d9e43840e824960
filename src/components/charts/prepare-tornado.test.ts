import { expect, test } from 'vitest'
import { prepareTornado } from './prepare-tornado'

const ROWS = [
  { name: 'redeemed', atLowMinor: -130, atHighMinor: -470 },
  { name: 'light', atLowMinor: -760, atHighMinor: 240 },
  { name: 'none', atLowMinor: -312, atHighMinor: -312 },
]

test('the assumption that moves the result most stands first; one that moves nothing is left out', () => {
  expect(prepareTornado(ROWS, -312).bars.map(({ name }) => name)).toEqual(['light', 'redeemed'])
})

test('the widest bar fills the width, and a bar knows its ends whichever way the assumption works', () => {
  const [light, redeemed] = prepareTornado(ROWS, -312).bars
  expect(light).toMatchObject({ from: 0, to: 1 })
  expect(redeemed).toMatchObject({ lowestMinor: -470, highestMinor: -130 })
})

test('zero is drawn where it lies within the picture, and only there', () => {
  expect(prepareTornado(ROWS, -312).zero).toBeCloseTo(0.76, 10)
  expect(prepareTornado([{ name: 'a', atLowMinor: 10, atHighMinor: 20 }], 15).zero).toBeNull()
})

test('without assumptions there is the result alone', () => {
  expect(prepareTornado([], 5)).toEqual({ bars: [], base: 0, zero: null })
})
