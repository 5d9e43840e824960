import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_LOCALE, isLocale } from '@/app/i18n/locales'
import { type Encoding, packText } from './pack-text'

/** A page as the build has made it. */
export interface MadePage {
  /** Of its inline scripts, for its policy. */
  hashes: readonly string[]
  etag: string
  /** Its bytes, packed on the first request that asks for them so. */
  pack(encoding: Encoding): Buffer
}

/**
 * The public pages of a build by their address: English ones carry no language in it.
 * @throws where the folder holds no build
 */
export function readMadePages(distDir: string): ReadonlyMap<string, MadePage> {
  const hashes: Record<string, string[]> = JSON.parse(readFileSync(path.join(distDir, 'inline-scripts.json'), 'utf8'))
  return new Map(
    Object.entries(hashes)
      .filter(([page]) => isLocale(page.split('/')[1]))
      .map(([page, ofPage]) => [
        shortenAddress(page),
        buildPage(readFileSync(path.join(distDir, 'server', 'app', `${page}.html`), 'utf8'), ofPage),
      ]),
  )
}

function shortenAddress(page: string): string {
  const [, locale, ...rest] = page.split('/')
  return locale === DEFAULT_LOCALE ? `/${rest.join('/')}` : page
}

function buildPage(html: string, hashes: readonly string[]): MadePage {
  const packed = new Map<Encoding, Buffer>()
  return {
    hashes,
    // Weak: the same page in whatever packing.
    etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
    pack(encoding) {
      const known = packed.get(encoding) ?? packText(html, encoding)
      packed.set(encoding, known)
      return known
    },
  }
}
