import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decryptSecret, encryptSecret, isOutdated, parseEncryptionKeys } from './encryption'

const OLD = `k1:${Buffer.alloc(32, 1).toString('base64url')}`
const NEW = `k2:${Buffer.alloc(32, 2).toString('base64url')}`
const oldKeys = parseEncryptionKeys(OLD)
const bothKeys = parseEncryptionKeys(`${NEW},${OLD}`)

describe('a secret that the database holds', () => {
  test('is read again, whatever it says, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = encryptSecret(text, bothKeys)
        expect(decryptSecret(once, bothKeys)).toBe(text)
        expect(encryptSecret(text, bothKeys)).not.toBe(once)
      }),
    )
  })

  test('is written by the newest key, and read by every one that is kept', () => {
    const before = encryptSecret('JBSWY3DPEHPK3PXP', oldKeys)
    expect(before).toMatch(/^v1\.k1\./)
    expect(before).not.toContain('JBSWY3DPEHPK3PXP')
    expect(isOutdated(before, bothKeys)).toBe(true)
    expect(decryptSecret(before, bothKeys)).toBe('JBSWY3DPEHPK3PXP')
    const after = encryptSecret(decryptSecret(before, bothKeys), bothKeys)
    expect(after).toMatch(/^v1\.k2\./)
    expect(isOutdated(after, bothKeys)).toBe(false)
    expect(() => decryptSecret(after, oldKeys)).toThrow(/no key/)
  })

  test('that was changed in one character, or passed off as of another key, is refused', () => {
    const written = encryptSecret('secret', bothKeys)
    const [format, id, nonce, body = ''] = written.split('.')
    const spoilt = `${body.slice(0, 4)}${body[4] === 'A' ? 'B' : 'A'}${body.slice(5)}`
    expect(() => decryptSecret([format, id, nonce, spoilt].join('.'), bothKeys)).toThrow()
    expect(() => decryptSecret([format, 'k1', nonce, body].join('.'), bothKeys)).toThrow()
    expect(() => decryptSecret('plain text', bothKeys)).toThrow(/no key/)
  })
})

test.each(['', 'k1', 'k1:short', `${OLD},${OLD}`, `k 1:${'A'.repeat(43)}`])(
  'keys %j are refused, and not quoted',
  (text) => {
    expect(() => parseEncryptionKeys(text)).toThrow(/ENCRYPTION_KEYS/)
    expect(() => parseEncryptionKeys(text)).not.toThrow(/AAAA/)
  },
)
