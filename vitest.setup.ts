import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** § Properties are tried on the same examples in every run of the check; the long tests look for new ones. */
const PROPERTY_SEED = 20_261_122
fc.configureGlobal({ seed: Number(process.env.LONG_SEED || PROPERTY_SEED) })

// What complains on the console is a defect that nobody looks at.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.slice()
  vi.mocked(console.error).mockRestore()
  expect(calls, 'console.error was called').toEqual([])
})
