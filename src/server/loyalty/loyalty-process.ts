import type { LoyaltyTask } from './loyalty-task'
import { runLoyaltyTask } from './loyalty-task'
import type { LoyaltyMessage } from './run-in-process'

const post = (message: LoyaltyMessage) => process.send?.(message)

// The process's whole work: the task that `runInProcess` sends it. It ends by itself once nobody is connected to it.
process.once('message', async (task: LoyaltyTask) => {
  const result = await runLoyaltyTask(task, (step, share) => post({ kind: 'step', step, share }))
  process.send?.({ kind: 'done', result } satisfies LoyaltyMessage, () => process.disconnect())
})
// Without its parent nobody would take the result.
process.once('disconnect', () => process.exit())
