import { expect, test } from 'vitest'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { listProcedures } from './testing/walk-router'

/** Procedures without a permission. Each concerns nobody's data but the caller's own. */
const OPEN = ['account.signUp', 'account.me', 'account.setLocale', 'account.signOutEverywhere', 'organization.create']

test('every procedure asks for a permission, or is on the short list of open ones', () => {
  const open = listProcedures().filter(({ permission }) => permission === undefined)
  expect(open.map(({ path }) => path)).toEqual(OPEN)
  for (const procedure of open) expect(procedure.open, procedure.path).toBeTruthy()
})

test('no procedure is both open and guarded', () => {
  const both = listProcedures().filter(({ permission, open }) => permission !== undefined && open !== undefined)
  expect(both).toEqual([])
})

test('every guarded procedure has an example input, and every example a procedure', () => {
  const guarded = listProcedures().filter(({ permission }) => permission !== undefined)
  expect(Object.keys(EXAMPLE_INPUTS).toSorted()).toEqual(guarded.map(({ path }) => path).toSorted())
})
