import { getProductAddress } from '@/server/mail/product-address'
import { findPublicPage, findPublicPageByHost } from './find-public-page'

/** § How long an answer about a page is kept by a process: a change of settings shows after it at the latest. */
const KEPT_MS = 15_000
/** § Answers kept: more than pages a minute are asked for; names that are made up push each other out. */
const KEPT_MAX = 500

/** Sites that may embed the calculator of a slug; none where there is no such page. */
export function findEmbedOrigins(slug: string, now: number): Promise<readonly string[]> {
  return origins.get(slug, now, async () => (await findPublicPage(slug))?.embedOrigins ?? [])
}

/** The slug of the page whose own domain a request names; null for our own address and for domains of nobody's. */
export async function findSlugOfHost(hostHeader: string | null, now: number): Promise<string | null> {
  const host = hostHeader?.toLowerCase().replace(/:\d+$/, '') ?? ''
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host === new URL(getProductAddress()).hostname) return null
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

const origins = new ShortMemory<readonly string[]>()
const slugs = new ShortMemory<string | null>()
