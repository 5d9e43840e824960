import { beforeAll, describe, expect, test } from 'vitest'
import { can, grantAll, type Role } from '@/domain/permissions'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import type { ApiContext } from './context'
import { ANONYMOUS, createMember, createTenant, type Tenant } from './testing/create-tenant'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { callProcedure, type ListedProcedure, listProcedures } from './testing/walk-router'

setUpTestDatabase()

const procedures = listProcedures()
const guarded = procedures.filter(({ permission }) => permission !== undefined)
const PUBLIC = ['account.requestLetter', 'account.readLink', 'invitation.join']
let ours: Tenant
let theirs: Tenant

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
}, 60_000)

function buildExample({ path }: ListedProcedure, ids: Tenant['ids']): Record<string, unknown> {
  const example = EXAMPLE_INPUTS[path]
  if (!example) throw new Error(`${path} has no example input: add one to testing/example-inputs.ts`)
  return example(ids)
}

describe('nobody', () => {
  test.each(procedures.filter(({ path }) => !PUBLIC.includes(path)))('is refused by $path', async (procedure) => {
    const input = procedure.permission === undefined ? {} : buildExample(procedure, theirs.ids)
    expect(await callProcedure(procedure, ANONYMOUS, input)).toBe('UNAUTHORIZED')
  })
})

describe('a stranger', () => {
  test.each(guarded)("with another tenant's slugs and ids finds nothing at $path", async (procedure) => {
    expect(await callProcedure(procedure, ours.owner, buildExample(procedure, theirs.ids))).toBe('NOT_FOUND')
  })

  test.each(guarded)(
    "finds nothing of another tenant through the own organisation's slug at $path",
    async (procedure) => {
      const own = JSON.stringify(buildExample(procedure, ours.ids))
      const mixtures = [
        { ...theirs.ids, org: ours.ids.org },
        { ...theirs.ids, org: ours.ids.org, store: ours.ids.store },
      ].map((ids) => buildExample(procedure, ids))
      for (const input of mixtures.filter((mixture) => JSON.stringify(mixture) !== own)) {
        expect(await callProcedure(procedure, ours.owner, input)).toBe('NOT_FOUND')
      }
    },
  )
})

describe('a member', () => {
  const roles: Role[] = ['admin', 'analyst', 'viewer']
  const members = new Map<Role, ApiContext>()
  beforeAll(async () => {
    for (const role of roles) members.set(role, await createMember(theirs, role))
  })

  const forbidden = roles.flatMap((role) =>
    guarded
      .filter(({ permission }) => permission !== undefined && !can(grantAll(role), permission))
      .map((procedure) => ({ role, path: procedure.path, procedure })),
  )
  test.each(forbidden)('with the role $role is forbidden $path', async ({ role, procedure }) => {
    const member = members.get(role) ?? ANONYMOUS
    expect(await callProcedure(procedure, member, buildExample(procedure, theirs.ids))).toBe('FORBIDDEN')
  })
})

describe('the owner', () => {
  // Without this the refusals above could come from inputs that nobody may use.
  test.each(guarded)('is let in by the same input at $path', async (procedure) => {
    const end = await callProcedure(procedure, theirs.owner, buildExample(procedure, theirs.ids))
    expect(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'INTERNAL_SERVER_ERROR']).not.toContain(end)
  })

  test.each(guarded)('is told that a zero character is no text at $path', async (procedure) => {
    const input = { ...buildExample(procedure, theirs.ids), search: '\0' }
    expect(await callProcedure(procedure, theirs.owner, input)).toBe('BAD_REQUEST')
  })
})
