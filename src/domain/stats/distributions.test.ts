import { expect, it } from 'vitest'
import { betaQuantile, chiSquareTail, normalCdf, normalQuantile, studentQuantile } from './distributions'

it('quantiles and tails are those of the printed tables', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6)
  expect(normalCdf(1.959964)).toBeCloseTo(0.975, 6)
  // Fisher and Yates 1963, table III: two-sided 5 % with 10, 1 % with 30 degrees of freedom.
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228139, 5)
  expect(studentQuantile(0.995, 30)).toBeCloseTo(2.749996, 5)
  expect(chiSquareTail(10.8276, 1)).toBeCloseTo(0.001, 6)
  // Beta(2, 1) has the distribution function x².
  expect(betaQuantile(0.25, 2, 1)).toBeCloseTo(0.5, 8)
})
