import { computeStoreForecast, type StoreForecastTask } from './compute-store-forecast'
import type { ForecastMessage } from './run-in-process'

const post = (message: ForecastMessage) => process.send?.(message)

// The process's whole work: the task that `runInProcess` sends it. It ends by itself once nobody is connected to it.
process.once('message', async (task: StoreForecastTask) => {
  const forecast = await computeStoreForecast(task, (step, share) => post({ kind: 'step', step, share }))
  process.send?.({ kind: 'done', forecast } satisfies ForecastMessage, () => process.disconnect())
})
// Without its parent nobody would take the result.
process.once('disconnect', () => process.exit())
