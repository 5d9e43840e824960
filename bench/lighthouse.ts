import lighthouse from 'lighthouse'
import { median } from './measure'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const TIMES = {
  paint: 'first-contentful-paint',
  largest: 'largest-contentful-paint',
  blocking: 'total-blocking-time',
} as const

export interface Audit {
  /** Median of each category's score, 0–100. */
  scores: Record<(typeof CATEGORIES)[number], number>
  /** Medians, ms. */
  times: Record<keyof typeof TIMES, number>
  /** Median; a share of the window. */
  shift: number
  /** What cost points in any round. */
  faults: string[]
}

/** Lighthouse on mobile settings over several pages, in turns so that all meet the same machine; medians of the rounds. */
export async function auditPages(urls: readonly string[], port: number, rounds: number): Promise<Map<string, Audit>> {
  const runs = new Map(urls.map((url) => [url, [] as Awaited<ReturnType<typeof runOnce>>[]]))
  for (let round = 0; round < rounds; round++) for (const [url, known] of runs) known.push(await runOnce(url, port))
  return new Map([...runs].map(([url, known]) => [url, summarize(known)]))
}

async function runOnce(url: string, port: number) {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] })
  if (!run) throw new Error(`Lighthouse said nothing of ${url}`)
  return run.lhr
}

function summarize(runs: Awaited<ReturnType<typeof runOnce>>[]): Audit {
  const of = (id: string) => median(runs.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))
  const score = (id: string) => median(runs.map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100)))
  const faults = runs.flatMap(({ audits, categories }) =>
    CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    times: { paint: of(TIMES.paint), largest: of(TIMES.largest), blocking: of(TIMES.blocking) },
    shift: of('cumulative-layout-shift'),
    faults: [...new Set(faults)],
  }
}
