import { expect, test } from 'vitest'
import { buildSecurityHeaders } from './security-headers'

const usual = { nonce: 'abc', isHttps: false, isDevelopment: false }
const policyOf = (input: typeof usual) => buildSecurityHeaders(input)['content-security-policy'] ?? ''

test('scripts run by nonce only', () => {
  const scripts = policyOf(usual).match(/script-src [^;]*/)?.[0]
  expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
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
