import { getProductAddress } from '@/server/mail/product-address'
import { findPublicPage, findPublicPageByHost, type PublicCalculatorPage } from './find-public-page'
import { findForeignHost } from './foreign-host'

/** § How long an answer about a page is kept by a process: a change of settings shows after it at the latest. */
const KEPT_MS = 15_000
/** § Answers kept: more than pages a minute are asked for; names that are made up push each other out. */
const KEPT_MAX = 500

/** Sites that may embed the calculator of a slug; none where there is no such page. */
export async function findEmbedOrigins(slug: string, now: number): Promise<readonly string[]> {
  return (await pages.get(slug, now, () => findPublicPage(slug)))?.embedOrigins ?? []
}

/** Whether visitors find a page under a slug. */
export async function isKnownPage(slug: string, now: number): Promise<boolean> {
  return (await pages.get(slug, now, () => findPublicPage(slug))) !== null
}

/** The slug of the page whose own domain a request names; null for our own address and for domains of nobody's. */
export async function findSlugOfHost(hostHeader: string | null, now: number): Promise<string | null> {
  const host = findForeignHost(hostHeader, getProductAddress())
  if (host === null) return null
  return slugs.get(host, now, async () => (await findPublicPageByHost(host))?.slug ?? null)
}

/** Answers by key, each for a while. */
class ShortMemory<T> {
  private readonly answers = new Map<string, { until: number; value: Promise<T> }>()

  get(key: string, now: number, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key)
    if (known && known.until > now) return known.value
    this.answers.delete(key)
    const [oldest] = this.answers.keys()
    if (oldest !== undefined && this.answers.size >= KEPT_MAX) this.answers.delete(oldest)
    const value = ask()
    value.catch(() => this.answers.delete(key))
    this.answers.set(key, { until: now + KEPT_MS, value })
    return value
  }
}

const pages = new ShortMemory<PublicCalculatorPage | null>()
const slugs = new ShortMemory<string | null>()
