import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BestSetting } from '@/domain/loyalty/results'
import type { LoyaltyResult, LoyaltyStep } from '@/domain/loyalty-workbench'
import type { TellStep } from './compute-loyalty'
import type { LoyaltyTask } from './loyalty-task'

/** What the process says while it works, and at its end. */
export type LoyaltyMessage =
  | { kind: 'step'; step: LoyaltyStep; share: number }
  | { kind: 'done'; result: LoyaltyResult | BestSetting }

interface ProcessOptions {
  onStep: TellStep
  signal: AbortSignal
}

/**
 * Computes a scenario's answer in a process of its own, so that the worker goes on with imports meanwhile; see the forecast's
 * for why it is no thread. Rejects with the signal's reason when it is told to stop.
 */
export async function runInProcess(
  task: LoyaltyTask,
  { onStep, signal }: ProcessOptions,
): Promise<LoyaltyResult | BestSetting> {
  signal.throwIfAborted()
  const child = fork(fileURLToPath(new URL('./loyalty-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<LoyaltyResult | BestSetting>((resolve, reject) => {
      let result: LoyaltyResult | BestSetting | null = null
      child.on('message', (message: LoyaltyMessage) => {
        if (message.kind === 'done') result = message.result
        else onStep(message.step, message.share)
      })
      child.once('error', reject)
      child.once('close', (code, killedBy) => {
        if (result && code === 0) resolve(result)
        else reject(signal.reason ?? new Error(`the simulation's process ended with ${killedBy ?? `code ${code}`}`))
      })
      child.send(task)
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
