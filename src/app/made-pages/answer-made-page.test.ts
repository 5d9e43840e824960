import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { answerMadePage, type PageRequest } from './answer-made-page'
import { readMadePages } from './read-made-pages'

const folder = mkdtempSync(path.join(tmpdir(), 'povtor-made-pages-'))
const HTML = '<!DOCTYPE html><title>Calculator</title>'
const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
const PAGES = ['/en', '/en/calculator', '/ru/calculator', '/_not-found']
for (const page of PAGES) {
  const file = path.join(folder, 'server', 'app', `${page}.html`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, HTML)
}
writeFileSync(
  path.join(folder, 'inline-scripts.json'),
  JSON.stringify(Object.fromEntries(PAGES.map((p) => [p, [HASH]]))),
)
afterAll(() => rmSync(folder, { recursive: true }))

const pages = readMadePages(folder)
const ask = (url: string, headers: PageRequest['headers'] = {}, method = 'GET') =>
  answerMadePage(pages, 'https://ltv.example.com', { method, url, headers: { host: 'ltv.example.com', ...headers } })

test('a page made beforehand is answered under the address people use, with its scripts in the policy', () => {
  for (const url of ['/', '/calculator', '/ru/calculator']) {
    const answer = ask(url)
    expect(answer?.status).toBe(200)
    expect(answer?.body?.toString()).toBe(HTML)
    expect(answer?.headers['content-security-policy']).toContain(`script-src 'self' '${HASH}';`)
    expect(answer?.headers['x-frame-options']).toBe('DENY')
  }
})

test('it is packed as the browser allows', () => {
  const zipped = ask('/calculator', { 'accept-encoding': 'gzip, deflate, br;q=0' })
  expect(zipped?.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped?.body ?? '').toString()).toBe(HTML)
  const brotli = ask('/calculator', { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli?.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli?.body ?? '').toString()).toBe(HTML)
  expect(brotli?.headers['content-length']).toBe(String(brotli?.body?.length))
  expect(ask('/calculator')?.headers['content-encoding']).toBeUndefined()
})

test('one that the browser has is not sent again', () => {
  const etag = ask('/calculator')?.headers.etag ?? ''
  expect(ask('/calculator', { 'if-none-match': `"other", ${etag}` })).toMatchObject({ status: 304, body: null })
  expect(ask('/calculator', { 'if-none-match': '"other"' })?.status).toBe(200)
  expect(ask('/calculator', {}, 'HEAD')).toMatchObject({ status: 200, body: null })
})

test('only an address with a language may be kept for others', () => {
  expect(ask('/ru/calculator')?.headers).toMatchObject({ 'cache-control': expect.stringContaining('s-maxage=300') })
  expect(ask('/ru/calculator')?.headers.vary).not.toContain('Cookie')
  expect(ask('/calculator')?.headers).toMatchObject({
    'cache-control': 'private, no-cache',
    vary: expect.stringContaining('Accept-Language, Cookie'),
  })
})

test('a visitor of another language is left to be led there', () => {
  expect(ask('/calculator', { 'accept-language': 'ru' })).toBeNull()
  expect(ask('/calculator', { 'accept-language': 'ru', cookie: 'a=b; povtor-locale=en' })).not.toBeNull()
  expect(ask('/calculator', { cookie: 'povtor-locale=ru' })).toBeNull()
  expect(ask('/ru/calculator', { 'accept-language': 'en' })).not.toBeNull()
  expect(ask('/en/calculator')).toBeNull()
})

test('a calculation in the address is another page; a campaign’s mark is none', () => {
  expect(ask('/calculator?aov=48')).toBeNull()
  expect(ask('/?utm_source=letter')).not.toBeNull()
})

test('an organisation’s own domain, the router’s requests, forms and unknown addresses are not answered here', () => {
  expect(ask('/', { host: 'calculator.shop.example' })).toBeNull()
  expect(ask('/calculator', { rsc: '1' })).toBeNull()
  expect(ask('/calculator', {}, 'POST')).toBeNull()
  expect(ask('/_not-found')).toBeNull()
  expect(ask('/nothing-here')).toBeNull()
})

test('over https the browser is told to stay there', () => {
  expect(ask('/', { 'x-forwarded-proto': 'https' })?.headers).toHaveProperty('strict-transport-security')
  expect(ask('/')?.headers).not.toHaveProperty('strict-transport-security')
})
