import { expect, test } from 'vitest'
import { parseLastStore } from './last-store'

test('the last store is two slugs, and anything else is none', () => {
  expect(parseLastStore('north/tea')).toEqual({ org: 'north', store: 'tea' })
  for (const value of [undefined, '', 'north', 'north/', '/tea', 'a/b/c']) expect(parseLastStore(value)).toBeNull()
})
