import { setTimeout as delay } from 'node:timers/promises'
import type { ReportState } from '@/domain/report-state'

const TRIES = 100

/** A store's report, asked for again while its snapshot is being built, as a page does. Throws where it never ends. */
export async function whenBuilt<T>(ask: () => Promise<ReportState<T>>): Promise<ReportState<T>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const report = await ask()
    if (report.state !== 'building') return report
    await delay(100)
  }
  throw new Error('the build never ended')
}
