import type { ProcessMessage, TellStep } from './process-message'

/** The whole work of a process that `runInProcess` starts: the task it is sent. It ends once nobody is connected to it. */
export function answerTask<Task, Step, Result>(run: (task: Task, tell: TellStep<Step>) => Promise<Result>): void {
  const post = (message: ProcessMessage<Step, Result>, then = () => {}) => process.send?.(message, then)
  process.once('message', async (task: Task) => {
    const result = await run(task, (step, share) => post({ kind: 'step', step, share }))
    post({ kind: 'done', result }, () => process.disconnect())
  })
  // Without its parent nobody would take the result.
  process.once('disconnect', () => process.exit())
}
