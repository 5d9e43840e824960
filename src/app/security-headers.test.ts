import { expect, test } from 'vitest'
import { PAGE_SCRIPT_HASH } from './page-script'
import { buildSecurityHeaders } from './security-headers'

const usual = { scripts: { nonce: 'abc' }, isHttps: false, isDevelopment: false }
const policyOf = (input: Parameters<typeof buildSecurityHeaders>[0]) =>
  buildSecurityHeaders(input)['content-security-policy'] ?? ''

const scriptsOf = (input: Parameters<typeof buildSecurityHeaders>[0]) => policyOf(input).match(/script-src [^;]*/)?.[0]

test('scripts of a page made for one request run by its nonce, and the page script by its hash', () => {
  expect(scriptsOf(usual)).toBe(`script-src 'self' 'nonce-abc' '${PAGE_SCRIPT_HASH}' 'strict-dynamic'`)
})

test('inline scripts of a page made beforehand run by their hashes only', () => {
  expect(scriptsOf({ ...usual, scripts: { hashes: ['sha256-a', 'sha256-b'] } })).toBe(
    "script-src 'self' 'sha256-a' 'sha256-b'",
  )
})

test('nothing frames the product, and nothing is embedded', () => {
  expect(policyOf(usual)).toContain("frame-ancestors 'none'")
  expect(policyOf(usual)).toContain("object-src 'none'")
  expect(policyOf(usual)).toContain("base-uri 'none'")
})

test('https alone is made to last', () => {
  expect(buildSecurityHeaders(usual)).not.toHaveProperty('strict-transport-security')
  expect(policyOf(usual)).not.toContain('upgrade-insecure-requests')
  const secure = buildSecurityHeaders({ ...usual, isHttps: true })
  expect(secure['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

test('development alone may evaluate text as script', () => {
  expect(policyOf(usual)).not.toContain('unsafe-eval')
  expect(policyOf({ ...usual, isDevelopment: true })).toContain("'unsafe-eval'")
})

test('an embedded calculator is framed by the sites its organisation names, and by no other', () => {
  const headers = buildSecurityHeaders({ ...usual, frameAncestors: ['https://a.example', 'https://b.example'] })
  expect(headers['content-security-policy']).toContain('frame-ancestors https://a.example https://b.example')
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(buildSecurityHeaders({ ...usual, frameAncestors: [] })['x-frame-options']).toBe('DENY')
})
