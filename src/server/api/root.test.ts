import { expect, test } from 'vitest'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { listProcedures } from './testing/walk-router'

/** Procedures without a permission. Each concerns nobody's data but the caller's own. */
const OPEN = [
  'account.requestLetter',
  'account.readLink',
  'account.me',
  'account.security',
  'account.setLocale',
  'account.setName',
  'account.changePassword',
  'account.requestEmailChange',
  'account.confirmEmail',
  'account.beginSecondFactor',
  'account.confirmSecondFactor',
  'account.renewRecoveryCodes',
  'account.removeSecondFactor',
  'account.unlinkService',
  'account.revokeSession',
  'account.signOutEverywhere',
  'invitation.accept',
  'invitation.join',
  'leaving.organizations',
  'leaving.undoOrganization',
  'leaving.deleteAccount',
  'organization.create',
]

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
