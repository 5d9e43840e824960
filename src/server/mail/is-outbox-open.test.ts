import { expect, test } from 'vitest'
import { isOutboxOpen } from './is-outbox-open'

const HERE = { smtpUrl: undefined, productUrl: 'http://localhost:3000', listenHost: '127.0.0.1' }
const headersOf = (more: Record<string, string> = {}) => new Headers({ host: 'localhost:3000', ...more })

test('the outbox opens to somebody at this machine', () => {
  expect(isOutboxOpen({ ...HERE, headers: headersOf() })).toBe(true)
  expect(isOutboxOpen({ ...HERE, productUrl: undefined, headers: headersOf({ host: '[::1]:3000' }) })).toBe(true)
  expect(isOutboxOpen({ ...HERE, headers: headersOf({ 'x-forwarded-for': '::ffff:127.0.0.1' }) })).toBe(true)
})

test.each([
  ['where a mail server is set', { smtpUrl: 'smtp://mail' }, {}],
  ['of a product with a public address', { productUrl: 'https://ltv.example.com' }, {}],
  ['of a server that listens to a network', { listenHost: '0.0.0.0' }, {}],
  ['under a name that points here from outside', {}, { host: 'rebound.example' }],
  ['under a name that only begins like ours', {}, { host: 'localhost.evil.example' }],
  ['without a name', {}, { host: '' }],
  ['through a proxy that names the client', {}, { 'x-forwarded-for': '203.0.113.7' }],
  ['through a proxy behind a claim to be local', {}, { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' }],
  ['through a proxy of another kind', {}, { 'x-real-ip': '203.0.113.7' }],
])('it is closed %s', (_why, door, more) => {
  expect(isOutboxOpen({ ...HERE, ...door, headers: headersOf(more) })).toBe(false)
})
