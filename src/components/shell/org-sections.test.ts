import { expect, test } from 'vitest'
import { grantAll, type Role } from '@/domain/permissions'
import { RESERVED_STORE_SLUGS } from '@/domain/slug'
import { findOrgSection, findOrgSections, getOrgPath, ORG_SECTIONS } from './org-sections'
import { SECTIONS } from './sections'

const names = (role: Role, kind: 'merchant' | 'agency', stores = 2) =>
  findOrgSections({ ...grantAll(role), kind, stores: Array(stores) }).map(({ name }) => name)

test('every page’s address leads back to the page, and no store may take it', () => {
  for (const { name } of ORG_SECTIONS) {
    expect(findOrgSection(getOrgPath('north', name))).toBe(name)
    expect(RESERVED_STORE_SLUGS).toContain(name)
  }
  expect(findOrgSection('/o/north/tea')).toBeNull()
})

test('a viewer finds how to leave, and nothing of the others', () => {
  for (const hidden of ['members', 'audit', 'calculator', 'leads'])
    expect(names('viewer', 'agency')).not.toContain(hidden)
  expect(names('viewer', 'agency')).toContain('settings')
})

test('the calculator and its leads are an agency’s', () => {
  expect(names('owner', 'agency')).toEqual(expect.arrayContaining(['leads', 'calculator']))
  expect(names('owner', 'merchant')).not.toEqual(expect.arrayContaining(['leads']))
})

test('one store needs no portfolio', () => {
  expect(names('viewer', 'agency', 2)).toContain('portfolio')
  expect(names('viewer', 'agency', 1)).not.toContain('portfolio')
})

test('but for the settings, which are of the place one stands in, no key means two pages', () => {
  const keys = [...SECTIONS, ...ORG_SECTIONS].filter(({ name }) => name !== 'settings').map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
