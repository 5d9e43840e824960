import { expect, test } from 'vitest'
import { can, PERMISSIONS, type Role } from './permissions'

const ROLES: Role[] = ['owner', 'admin', 'analyst', 'viewer']

test('each role holds exactly these permissions', () => {
  const table = Object.fromEntries(
    Object.keys(PERMISSIONS)
      .filter((name): name is keyof typeof PERMISSIONS => name in PERMISSIONS)
      .map((permission) => [permission, ROLES.filter((role) => can(role, permission)).join(' ')]),
  )
  expect(table).toMatchInlineSnapshot(`
    {
      "alert:read": "owner admin analyst viewer",
      "alert:update": "owner admin analyst",
      "customer:read": "owner admin analyst",
      "identity:update": "owner admin",
      "import:create": "owner admin analyst",
      "import:read": "owner admin analyst",
      "import:undo": "owner admin",
      "loyalty:read": "owner admin analyst viewer",
      "loyalty:update": "owner admin analyst",
      "mail:update": "owner admin analyst viewer",
      "note:update": "owner admin analyst",
      "order:read": "owner admin analyst",
      "order:update": "owner admin analyst",
      "organization:read": "owner admin analyst viewer",
      "organization:update": "owner admin",
      "report:export": "owner admin analyst",
      "report:read": "owner admin analyst viewer",
      "segment:update": "owner admin analyst",
      "share:update": "owner admin analyst",
      "store:create": "owner admin",
      "store:read": "owner admin analyst viewer",
      "store:update": "owner admin",
    }
  `)
})

test('an owner may do whatever anybody may', () => {
  for (const roles of Object.values(PERMISSIONS)) expect(roles).toContain('owner')
})
