import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { assertNode, assertPlatform, assertPortFree, parsePort } from './checks.mjs'
import { formatAddress } from './environment.mjs'

it('an old Node.js is refused in one sentence that says what is needed', () => {
  expect(() => assertNode('20.18.3')).toThrow(/20\.19 or newer.*20\.18\.3/)
  expect(() => assertNode('18.20.0')).toThrow()
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => assertNode(version)).not.toThrow()
})

it('another platform needs a database of its own', () => {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  expect(() => assertPlatform({ hasDatabase: false, platform: 'darwin-arm64' }, say)).toThrow(/set DATABASE_URL/)
  assertPlatform({ hasDatabase: true, platform: 'darwin-arm64' }, say)
  expect(said).toHaveLength(1)
})

it('a port is a number from 1 to 65535, 3000 when none is given', () => {
  expect(parsePort(undefined)).toBe(3000)
  expect(parsePort('')).toBe(3000)
  expect(parsePort('8080')).toBe(8080)
  for (const text of ['0', '65536', '80.5', 'http']) expect(() => parsePort(text)).toThrow(/PORT is/)
})

it('a taken port is named, with what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(assertPortFree('127.0.0.1', port)).rejects.toThrow(`Port ${port} is taken`)
  await new Promise((done) => server.close(done))
  await expect(assertPortFree('127.0.0.1', port)).resolves.toBeUndefined()
})

it('the address printed is one that a browser on this machine opens', () => {
  expect(formatAddress('0.0.0.0', 3000)).toBe('http://localhost:3000')
  expect(formatAddress('192.0.2.7', 80)).toBe('http://192.0.2.7:80')
  expect(formatAddress('2001:db8::1', 80)).toBe('http://[2001:db8::1]:80')
})
