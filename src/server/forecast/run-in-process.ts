import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastStep } from '@/domain/forecast-state'
import type { StoreForecastTask } from './compute-store-forecast'

/** What the process says while it works, and at its end. */
export type ForecastMessage = { kind: 'step'; step: ForecastStep; share: number } | { kind: 'done'; forecast: Forecast }

interface ProcessOptions {
  onStep: (step: ForecastStep, share: number) => void
  signal: AbortSignal
}

/**
 * Computes a store's forecast in a process of its own, so that the worker goes on with imports while the models are fitted.
 * Not a thread: one stopped in the middle of a query takes its whole process down with DuckDB's native code.
 * Rejects with the signal's reason when it is told to stop.
 */
export async function runInProcess(task: StoreForecastTask, { onStep, signal }: ProcessOptions): Promise<Forecast> {
  signal.throwIfAborted()
  const child = fork(fileURLToPath(new URL('./forecast-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Forecast>((resolve, reject) => {
      let forecast: Forecast | null = null
      child.on('message', (message: ForecastMessage) => {
        if (message.kind === 'done') forecast = message.forecast
        else onStep(message.step, message.share)
      })
      child.once('error', reject)
      child.once('close', (code, killedBy) => {
        if (forecast && code === 0) resolve(forecast)
        else reject(signal.reason ?? new Error(`the forecast's process ended with ${killedBy ?? `code ${code}`}`))
      })
      child.send(task)
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
