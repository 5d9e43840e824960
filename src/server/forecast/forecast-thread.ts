import { parentPort, workerData } from 'node:worker_threads'
import { computeStoreForecast, type StoreForecastTask } from './compute-store-forecast'
import type { ForecastMessage } from './run-in-thread'

// The thread's whole work: its data are what `runInThread` gave it.
const task: StoreForecastTask = workerData
const post = (message: ForecastMessage) => parentPort?.postMessage(message)
const forecast = await computeStoreForecast(task, (step, share) => post({ kind: 'step', step, share }))
post({ kind: 'done', forecast })
