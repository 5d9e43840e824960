import { unstable_doesMiddlewareMatch as doesProxyMatch } from 'next/experimental/testing/server'
import { describe, expect, it } from 'vitest'
import { config } from './proxy'

const passes = (url: string) => doesProxyMatch({ config, url, nextConfig: {} })

describe('pages that get the headers of a page', () => {
  it.each([
    '/',
    '/ru/calculator',
    '/o/tea/shop/orders/1042',
    // An ending that looks like a file's makes no page a file: without the policy any site could frame it.
    '/embed/tea/x.png',
    '/share/token/x.svg',
    '/o/tea/shop/orders/1042.png',
    '/o/tea/shop/customers/c.webp',
    '/ru/articles/x.txt',
    '/x.png',
    '/healthz.html',
    '/api/uploads.png',
    '/api/trpc/account.me',
  ])('%s', (url) => expect(passes(url)).toBe(true))
})

describe('what is no page goes past', () => {
  it.each([
    '/api/uploads/0198/file',
    '/_next/static/chunks/a.js',
    '/icon.svg',
    '/robots.txt',
    '/sitemap.xml',
    '/ru/share-image/calculator.png',
    '/healthz',
    '/readyz',
  ])('%s', (url) => expect(passes(url)).toBe(false))
})
