import { expect, test } from 'vitest'
import { can, grantAll, PERMISSIONS, ROLES } from './permissions'

test('each role holds exactly these permissions', () => {
  const table = Object.fromEntries(
    Object.keys(PERMISSIONS)
      .filter((name): name is keyof typeof PERMISSIONS => name in PERMISSIONS)
      .map((permission) => [permission, ROLES.filter((role) => can(grantAll(role), permission)).join(' ')]),
  )
  expect(table).toMatchInlineSnapshot(`
    {
      "alert:read": "owner admin analyst viewer",
      "alert:update": "owner admin analyst",
      "audit:read": "owner admin",
      "calculator:update": "owner admin",
      "cost:read": "owner admin analyst viewer",
      "customer:erase": "owner admin",
      "customer:read": "owner admin analyst viewer",
      "identity:update": "owner admin",
      "import:create": "owner admin analyst",
      "import:read": "owner admin analyst",
      "import:undo": "owner admin",
      "lead:read": "owner admin analyst",
      "lead:update": "owner admin analyst",
      "loyalty:read": "owner admin analyst viewer",
      "loyalty:update": "owner admin analyst",
      "mail:update": "owner admin analyst viewer",
      "member:read": "owner admin",
      "member:update": "owner admin",
      "note:update": "owner admin analyst",
      "order:read": "owner admin analyst",
      "order:update": "owner admin analyst",
      "organization:delete": "owner",
      "organization:export": "owner",
      "organization:read": "owner admin analyst viewer",
      "organization:update": "owner admin",
      "ownership:transfer": "owner",
      "personal:read": "owner admin analyst viewer",
      "portfolio:read": "owner admin analyst viewer",
      "report:export": "owner admin analyst",
      "report:read": "owner admin analyst viewer",
      "segment:update": "owner admin analyst",
      "share:update": "owner admin analyst",
      "store:create": "owner admin",
      "store:delete": "owner admin",
      "store:read": "owner admin analyst viewer",
      "store:update": "owner admin",
    }
  `)
})

test('an owner may do whatever anybody may', () => {
  for (const roles of Object.values(PERMISSIONS)) expect(roles).toContain('owner')
})
