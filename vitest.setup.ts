import { afterEach, beforeEach, expect, vi } from 'vitest'

// What complains on the console is a defect that nobody looks at.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.slice()
  vi.mocked(console.error).mockRestore()
  expect(calls, 'console.error was called').toEqual([])
})
