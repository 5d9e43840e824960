import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMemberFault, limitGrant, listAssignableRoles, listInvitableRoles, type MemberChange } from './member-rules'
import { ROLES, type Role } from './permissions'

const CHANGES: Record<string, MemberChange> = {
  'make owner': { kind: 'update', role: 'owner' },
  'make admin': { kind: 'update', role: 'admin' },
  'make viewer': { kind: 'update', role: 'viewer' },
  remove: { kind: 'remove' },
  transfer: { kind: 'transferOwnership' },
}

test('who may do what to whom', () => {
  const table = ROLES.flatMap((actor) =>
    ROLES.map((target) => {
      const answers = Object.entries(CHANGES).map(
        ([name, change]) => `${name}: ${findMemberFault({ actor, target, isSelf: false, owners: 2, change }) ?? 'yes'}`,
      )
      return `${actor} → ${target} | ${answers.join(' | ')}`
    }),
  )
  expect(table).toMatchInlineSnapshot(`
    [
      "owner → owner | make owner: yes | make admin: yes | make viewer: yes | remove: yes | transfer: yes",
      "owner → admin | make owner: yes | make admin: yes | make viewer: yes | remove: yes | transfer: yes",
      "owner → analyst | make owner: yes | make admin: yes | make viewer: yes | remove: yes | transfer: yes",
      "owner → viewer | make owner: yes | make admin: yes | make viewer: yes | remove: yes | transfer: yes",
      "admin → owner | make owner: ownersOnly | make admin: ownersOnly | make viewer: ownersOnly | remove: ownersOnly | transfer: ownersOnly",
      "admin → admin | make owner: ownersOnly | make admin: yes | make viewer: yes | remove: yes | transfer: ownersOnly",
      "admin → analyst | make owner: ownersOnly | make admin: yes | make viewer: yes | remove: yes | transfer: ownersOnly",
      "admin → viewer | make owner: ownersOnly | make admin: yes | make viewer: yes | remove: yes | transfer: ownersOnly",
      "analyst → owner | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "analyst → admin | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "analyst → analyst | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "analyst → viewer | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "viewer → owner | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "viewer → admin | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "viewer → analyst | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
      "viewer → viewer | make owner: roleTooLow | make admin: roleTooLow | make viewer: roleTooLow | remove: roleTooLow | transfer: ownersOnly",
    ]
  `)
})

test('the last owner stays, whoever asks; an earlier one of two may go', () => {
  const leave: MemberChange = { kind: 'leave' }
  expect(findMemberFault({ actor: 'owner', target: 'owner', isSelf: true, owners: 1, change: leave })).toBe('lastOwner')
  expect(findMemberFault({ actor: 'owner', target: 'owner', isSelf: true, owners: 2, change: leave })).toBeNull()
  for (const change of [{ kind: 'remove' }, { kind: 'update', role: 'admin' }] as const)
    expect(findMemberFault({ actor: 'owner', target: 'owner', isSelf: false, owners: 1, change })).toBe('lastOwner')
})

test('everybody but the last owner may leave', () => {
  for (const role of ['admin', 'analyst', 'viewer'] as const)
    expect(
      findMemberFault({ actor: role, target: role, isSelf: true, owners: 1, change: { kind: 'leave' } }),
    ).toBeNull()
})

const anyRole = fc.constantFrom(...ROLES)
const anyChange = fc.constantFrom(...Object.values(CHANGES))

test('nobody changes their own rights', () => {
  fc.assert(
    fc.property(anyRole, anyChange, fc.integer({ min: 1, max: 3 }), (role, change, owners) => {
      expect(findMemberFault({ actor: role, target: role, isSelf: true, owners, change })).toBe('ownPlace')
    }),
  )
})

test('nobody makes another what they are not themselves', () => {
  const rank = (role: Role) => ROLES.indexOf(role)
  fc.assert(
    fc.property(anyRole, anyRole, anyRole, (actor, target, role) => {
      const change = { kind: 'update', role } as const
      const isAllowed = findMemberFault({ actor, target, isSelf: false, owners: 2, change }) === null
      if (isAllowed) expect(rank(role)).toBeGreaterThanOrEqual(rank(actor))
    }),
  )
})

test('roles to give: an owner’s are all, but a link makes no owner', () => {
  expect(listAssignableRoles('owner')).toEqual(['owner', 'admin', 'analyst', 'viewer'])
  expect(listAssignableRoles('admin')).toEqual(['admin', 'analyst', 'viewer'])
  expect(listAssignableRoles('analyst')).toEqual([])
  expect(listInvitableRoles('owner')).toEqual(['admin', 'analyst', 'viewer'])
})

test('nothing is kept from owners and admins', () => {
  const kept = { isLimited: true, seesPersonalData: false, seesCosts: false }
  expect(limitGrant({ role: 'admin', ...kept })).toEqual({
    role: 'admin',
    isLimited: false,
    seesPersonalData: true,
    seesCosts: true,
  })
  expect(limitGrant({ role: 'analyst', ...kept })).toEqual({ role: 'analyst', ...kept })
})
