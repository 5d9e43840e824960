import { describe, expect, it } from 'vitest'
import {
  checkComments,
  checkDatabaseClient,
  checkDirection,
  checkForms,
  checkMachinePaths,
  checkProcedures,
  checkPurity,
  checkUiLibraries,
} from './laws/code-laws.mjs'
import { checkCitedPaths, checkMessages, checkThreats, findArguments } from './laws/text-laws.mjs'

const file = (path: string, text: string) => ({ path, text })

describe('direction of imports', () => {
  const breaches = (path: string, text: string) => checkDirection(file(path, text)).length

  it('keeps the domain to itself', () => {
    expect(breaches('src/domain/ltv.ts', "import { log } from '@/server/log'")).toBe(1)
    expect(breaches('src/domain/a/b.ts', "import type { X } from '../../server/x'")).toBe(1)
    expect(breaches('src/domain/ltv.ts', "import { readFileSync } from 'node:fs'")).toBe(1)
    expect(
      breaches('src/domain/ltv.ts', "import { add } from './money'\nimport { Temporal } from 'temporal-polyfill'"),
    ).toBe(0)
  })

  it('keeps the server from pages and components', () => {
    expect(breaches('src/server/x.ts', "import { page } from '@/app/page'")).toBe(1)
    expect(breaches('src/server/x.ts', "const page = await import('@/components/ui/button')")).toBe(1)
    expect(breaches('src/server/x.ts', "import { add } from '@/domain/money'")).toBe(0)
  })

  it('keeps components from the server, but for the type of the router in the one client', () => {
    expect(breaches('src/components/ui/x.tsx', "import type { AppRouter } from '@/server/api/root'")).toBe(1)
    expect(breaches('src/components/api/client.ts', "import { AppRouter } from '@/server/api/root'")).toBe(1)
    expect(breaches('src/components/api/client.ts', "import { type AppRouter, router } from '@/server/api/root'")).toBe(
      1,
    )
    expect(breaches('src/components/api/client.ts', "import type { AppRouter } from '@/server/api/root'")).toBe(0)
    expect(breaches('src/components/api/client.ts', "import { type AppRouter } from '@/server/api/root'")).toBe(0)
  })

  it('sees an export from elsewhere, and no import in a comment', () => {
    expect(breaches('src/domain/x.ts', "export { log } from '@/server/log'")).toBe(1)
    expect(breaches('src/domain/x.ts', "// import { log } from '@/server/log'")).toBe(0)
  })
})

describe('a domain without clock and chance', () => {
  const breaches = (text: string, path = 'src/domain/x.ts') => checkPurity(file(path, text)).length

  it.each([
    'Date.now()',
    'new Date()',
    'new Date( )',
    'Math.random()',
    'Temporal.Now.instant()',
    'performance.now()',
    'crypto.randomUUID()',
  ])('refuses %s', (code) => {
    expect(breaches(`const x = ${code}`)).toBe(1)
    expect(breaches(`const x = ${code}`, 'src/server/x.ts')).toBe(0)
  })

  it('allows a date that is given, and words about the clock', () => {
    expect(breaches("const x = new Date(at) // never Date.now()\nconst y = 'Math.random()'")).toBe(0)
  })

  it('sees a clock inside a template', () => {
    expect(breaches(`const x = \`at \${Date.now()}\``)).toBe(1)
  })
})

describe('the database client', () => {
  it('is known to src/server/db only', () => {
    const text = "import { prisma } from '@/server/db/prisma'\nimport { User } from '@/server/db/generated/client'"
    expect(checkDatabaseClient(file('src/server/services/x.ts', text))).toHaveLength(2)
    expect(checkDatabaseClient(file('src/server/db/with-tenant.ts', text))).toHaveLength(0)
  })

  it('sends raw SQL from src/server/db only', () => {
    const text = 'await db.$queryRaw`select 1`\nawait db.$executeRawUnsafe(text)'
    expect(checkDatabaseClient(file('src/server/services/x.ts', text))).toHaveLength(2)
    expect(checkDatabaseClient(file('src/server/db/sql.ts', text))).toHaveLength(0)
  })
})

it('parts of the interface libraries are wrapped in components/ui and components/charts', () => {
  const text = "import { Card } from '@tremor/react'\nimport { Dialog } from 'radix-ui'\nimport { Command } from 'cmdk'"
  expect(checkUiLibraries(file('src/app/page.tsx', text))).toHaveLength(3)
  expect(checkUiLibraries(file('src/components/ui/card.tsx', text))).toHaveLength(0)
})

it('a procedure starts from a builder that asks for a permission', () => {
  const text = 'export const x = t.procedure.query(run)\nexport const y = baseProcedure.query(run)'
  expect(checkProcedures(file('src/server/api/routers/x.ts', text))).toHaveLength(2)
  expect(checkProcedures(file('src/server/api/procedures.ts', text))).toHaveLength(0)
})

it('comments give reasons, not ticket numbers', () => {
  const comment = (text: string) => checkComments(file('src/x.ts', `const x = 1 // ${text}`)).length
  expect(comment('see #123')).toBe(1)
  expect(comment('JIRA-1 wants this')).toBe(1)
  expect(comment('UTF-8, ISO-8601, SHA-256 and RFC-4180 are no tickets; neither is a color like &#39;')).toBe(0)
  expect(checkComments(file('src/x.ts', "const color = '#123'"))).toHaveLength(0)
})

it('a form says how it is sent, so that one sent before its script runs keeps what was typed out of the address', () => {
  const form = (attributes: string) => checkForms(file('src/app/x.tsx', `return <form ${attributes}>`)).length
  expect(form('onSubmit={submit} noValidate')).toBe(1)
  expect(form('onSubmit={submit} method="post"')).toBe(0)
  expect(form('action="/search"\n  method="get"')).toBe(0)
  expect(checkForms(file('src/app/x.tsx', '<form>'))).toHaveLength(1)
})

it('no file names a place on one machine', () => {
  expect(checkMachinePaths(file('src/x.ts', `const x = '${['', 'home', 'ann', 'shop'].join('/')}'`))).toHaveLength(1)
  expect(checkMachinePaths(file('src/x.ts', "const x = '/api/work/x' + './home/x'"))).toHaveLength(0)
})

it('paths that documents cite exist', () => {
  const cited = (text: string, path = 'README.md') =>
    checkCitedPaths(file(path, text), (name) =>
      ['src/domain/money.ts', 'docs/metrics.md', 'docs/methods/bgnbd.md'].includes(name),
    ).length
  expect(cited('see `src/domain/money.ts` and `docs/metrics.md`')).toBe(0)
  expect(cited('see `src/domain/gone.ts`')).toBe(1)
  expect(cited('see `methods/bgnbd.md`', 'docs/metrics.md')).toBe(0)
  expect(cited('any `src/domain/*.ts`, the made `data/`, `npm start`, `/api/v1`')).toBe(0)
})

it('a threat names the test that shows its defence', () => {
  const table = (rows: string) =>
    checkThreats(file('docs/security.md', `| threat | defence | shown by |\n| --- | --- | --- |\n${rows}`)).length
  expect(table('| a flood | a limit | `src/server/throttle.db.test.ts`, more |\n')).toBe(0)
  expect(table('| a flood | a limit of `src/server/x.test.ts` | |\n| another | care | trust |\n')).toBe(2)
  expect(table('| *Accounts* | | |\n')).toBe(0)
  expect(checkThreats(file('docs/x.md', '| asset | where |\n| --- | --- |\n| names | facts |\n'))).toEqual([])
})

describe('messages', () => {
  const compare = (en: Record<string, unknown>, ru: Record<string, unknown>) =>
    checkMessages({ 'a.json': en }, { 'a.json': ru }).map(({ message }) => message)

  it('have the same files and keys in both languages', () => {
    expect(checkMessages({ 'a.json': {} }, {})).toHaveLength(1)
    expect(compare({ x: { y: 'a' } }, { x: { y: 'б' } })).toEqual([])
    expect(compare({ x: { y: 'a' } }, { x: { z: 'б' } })).toEqual(['x.y is missing', 'x.z is missing'])
  })

  it('take the same arguments, whatever the plural cases', () => {
    expect(
      compare(
        { x: '{n, plural, one {# day} other {# days}}' },
        { x: '{n, plural, one {# день} few {# дня} other {# дней}}' },
      ),
    ).toEqual([])
    expect(compare({ x: '{name}' }, { x: '{n}' })).toHaveLength(1)
  })

  it('are read to the bottom', () => {
    expect(
      findArguments(
        '{n, plural, =0 {none of {total}} other {<b>{n, number}</b> in {kind, select, a {{place}} other {x}}}}',
      ),
    ).toBe('<b>, kind, n, place, total')
    expect(findArguments("it''s '{not}' {at, date, medium}")).toBe('at')
  })
})
