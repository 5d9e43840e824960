import { readFile, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { StoreContext } from '@/server/services/store/store-context'
import { getCustomerForecastPath } from './forecast-files'

const Progress = z.object({
  step: z.enum(['queued', 'extracting', 'fitting', 'testing', 'writing']),
  share: z.number(),
})
export type ForecastProgress = z.infer<typeof Progress>

/** Tells the other process how far a forecast is. Best effort: a word lost does no harm. */
export async function writeProgress(store: StoreContext, progress: ForecastProgress): Promise<void> {
  await writeFile(progressPath(store), JSON.stringify(progress)).catch(() => {})
}

/** How far the forecast of the store's present data is; null where nothing is told. */
export async function findProgress(store: StoreContext): Promise<ForecastProgress | null> {
  try {
    return Progress.parse(JSON.parse(await readFile(progressPath(store), 'utf8')))
  } catch {
    // Not there, or half written: the next look sees it.
    return null
  }
}

export async function deleteProgress(store: StoreContext): Promise<void> {
  await rm(progressPath(store), { force: true })
}

function progressPath(store: StoreContext): string {
  return `${getCustomerForecastPath(store)}.step`
}
