import { expect, it } from 'vitest'
import { distinctNames } from './distinct-names'

it('names that repeat are numbered, past those that are numbered already; blank ones are called by their place', () => {
  expect(distinctNames(['Name', ' Name ', '', 'Name (2)', 'Name'])).toEqual([
    'Name',
    'Name (3)',
    '#3',
    'Name (2)',
    'Name (4)',
  ])
})
