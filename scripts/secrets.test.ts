import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildEnvironment } from './environment.mjs'
import { addEncryptionKey, ensureEncryptionKeys, ensureSecret, readSecrets } from './secrets.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'povtor-secrets-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('a secret is made once, and kept where only its owner reads it', () => {
  const made = ensureSecret(folder, 'one')
  expect(made).toHaveLength(43)
  expect(ensureSecret(folder, 'one')).toBe(made)
  expect(ensureSecret(folder, 'two')).not.toBe(made)
  expect(readSecrets(folder).one).toBe(made)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

it('damaged secrets are never replaced silently', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"one": ')
  expect(() => ensureSecret(folder, 'one')).toThrow(/is damaged/)
})

it("web and worker get the application's address and not the owner's", () => {
  const base = { NODE_ENV: 'test' as const, DATABASE_URL: 'postgresql://owner:secret@127.0.0.1/povtor' }
  const options = {
    appUrl: 'postgresql://povtor_app:x@127.0.0.1/povtor',
    dataDir: folder,
    host: '127.0.0.1',
    port: 3000,
  }
  const env = buildEnvironment({ ...options, distDir: '.next', base })
  expect(env.DATABASE_URL).toBe('')
  expect(JSON.stringify(env)).not.toContain('owner')
  expect(env.APP_DATABASE_URL).toBe(options.appUrl)
})

it('a new encryption key stands before the older ones, which stay', () => {
  const first = ensureEncryptionKeys(folder)
  expect(ensureEncryptionKeys(folder)).toBe(first)
  const both = addEncryptionKey(folder)
  expect(both.split(',')).toHaveLength(2)
  expect(both.endsWith(first)).toBe(true)
  expect(ensureEncryptionKeys(folder)).toBe(both)
})
