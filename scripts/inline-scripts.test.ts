import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findKeptOnRequest, hashInlineScripts } from './inline-scripts.mjs'

const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

test('every inline script is hashed once, with its line breaks; files and data are not', () => {
  const html =
    '<script>a()\nb()</script><script src="/x.js" async=""></script><script id="r">c()</script>' +
    '<script type="application/ld+json">{"a":1}</script><script>a()\nb()</script><script></script>'
  expect(hashInlineScripts(html)).toEqual([sha('a()\nb()'), sha('c()'), sha('')])
})

test('a page that would be kept after its first request is found', () => {
  const routes = {
    '/[locale]/articles/[slug]': { fallback: false as const },
    '/[locale]/stores': { fallback: null },
    '/[locale]/c/[slug]': { fallback: null },
  }
  expect(findKeptOnRequest(routes)).toEqual(['/[locale]/c/[slug]'])
})
