import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ProcessMessage, TellStep } from './process-message'

interface ProcessOptions<Step> {
  onStep: TellStep<Step>
  signal: AbortSignal
}

/**
 * Has a task computed by a module that calls `answerTask`, in a process of its own, so that the worker goes on with imports
 * meanwhile. Not a thread: one stopped in the middle of a query takes its whole process down with DuckDB's native code.
 * Rejects with the signal's reason when it is told to stop.
 */
export async function runInProcess<Task extends object, Step, Result>(
  module: URL,
  task: Task,
  { onStep, signal }: ProcessOptions<Step>,
): Promise<Result> {
  signal.throwIfAborted()
  const child = fork(fileURLToPath(module), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await ask<Task, Step, Result>(child, task, { onStep, signal })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function ask<Task extends object, Step, Result>(
  child: ChildProcess,
  task: Task,
  { onStep, signal }: ProcessOptions<Step>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let answer: { result: Result } | null = null
    child.on('message', (message: ProcessMessage<Step, Result>) => {
      if (message.kind === 'done') answer = message
      else onStep(message.step, message.share)
    })
    child.once('error', reject)
    child.once('close', (code, killedBy) => {
      if (answer && code === 0) resolve(answer.result)
      else reject(signal.reason ?? new Error(`the process of its own ended with ${killedBy ?? `code ${code}`}`))
    })
    child.send(task)
  })
}
