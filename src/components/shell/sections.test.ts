import { expect, test } from 'vitest'
import { grantAll } from '@/domain/permissions'
import { findSection, findSections, getStorePath, SECTIONS } from './sections'

test('every section’s address leads back to the section', () => {
  for (const { name } of SECTIONS) expect(findSection(getStorePath('north', 'tea', name))).toBe(name)
})

test('a page below a section belongs to it', () => {
  expect(findSection('/o/north/tea/data/imports/1')).toBe('data')
})

test('a viewer’s menu has no orders and no files', () => {
  const closed = ['orders', 'data']
  expect(findSections(grantAll('viewer')).map(({ name }) => name)).toEqual(
    SECTIONS.map(({ name }) => name).filter((name) => !closed.includes(name)),
  )
  expect(findSections(grantAll('analyst'))).toHaveLength(SECTIONS.length)
})

test('an unknown page counts as the overview', () => {
  expect(findSection('/o/north/tea/nowhere')).toBe('overview')
})

test('slugs are escaped', () => {
  expect(getStorePath('a b', 'ч')).toBe('/o/a%20b/%D1%87')
})
