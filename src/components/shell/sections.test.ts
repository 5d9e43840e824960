import { expect, test } from 'vitest'
import { findSection, getStorePath, SECTIONS } from './sections'

test('every section’s address leads back to the section', () => {
  for (const { name } of SECTIONS) expect(findSection(getStorePath('north', 'tea', name))).toBe(name)
})

test('a page below a section belongs to it', () => {
  expect(findSection('/o/north/tea/data/imports/1')).toBe('data')
})

test('an unknown page counts as the overview', () => {
  expect(findSection('/o/north/tea/nowhere')).toBe('overview')
})

test('slugs are escaped', () => {
  expect(getStorePath('a b', 'ч')).toBe('/o/a%20b/%D1%87')
})
