import { Worker } from 'node:worker_threads'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastStep } from '@/domain/forecast-state'
import type { StoreForecastTask } from './compute-store-forecast'

/** What the thread says while it works, and at its end. */
export type ForecastMessage = { kind: 'step'; step: ForecastStep; share: number } | { kind: 'done'; forecast: Forecast }

interface ThreadOptions {
  onStep: (step: ForecastStep, share: number) => void
  signal: AbortSignal
}

/**
 * Computes a store's forecast in a thread of its own, so that the process goes on serving while the models are fitted.
 * Rejects with the signal's reason when it is told to stop.
 */
export async function runInThread(task: StoreForecastTask, { onStep, signal }: ThreadOptions): Promise<Forecast> {
  signal.throwIfAborted()
  const thread = new Worker(new URL('./start-thread.mjs', import.meta.url), { workerData: task, execArgv: [] })
  const stop = () => thread.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Forecast>((resolve, reject) => {
      thread.on('message', (message: ForecastMessage) => {
        if (message.kind === 'done') resolve(message.forecast)
        else onStep(message.step, message.share)
      })
      thread.once('error', reject)
      thread.once('exit', (code) => reject(signal.reason ?? new Error(`the forecast's thread ended with code ${code}`)))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
