/** A reason to stop that a person can act on: printed as one sentence, without a stack trace. */
export class Failure extends Error {
  /** @override */
  name = 'Failure'
}

/**
 * Says the reason and ends the process with exit code 1. Anything that is not a Failure is a defect of ours, and keeps
 * its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  const disk = isDiskFull(error) ? 'The disk is full: free some space and start again.' : undefined
  process.stderr.write(`${disk ?? describeFailure(error)}\n`)
  process.exit(1)
}

/**
 * @param {unknown} error
 * @returns {string} the sentence of a Failure, the stack of anything else
 */
export function describeFailure(error) {
  if (error instanceof Failure) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** @param {unknown} error */
function isDiskFull(error) {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}
