import { describe, expect, it } from 'vitest'
import { computeChange } from '@/domain/change'
import { getChangeTone } from './get-change-tone'

const tone = (now: number, before: number, scale: 'amount' | 'ratio', good: 'up' | 'down' | null) => {
  const change = computeChange(now, before, scale)
  if (!change) throw new Error('no change')
  return getChangeTone(change, good)
}

describe('the tone of a change', () => {
  it.each([
    [120, 100, 'amount', 'up', 'good'],
    [80, 100, 'amount', 'up', 'bad'],
    [0.05, 0.06, 'ratio', 'down', 'good'],
    [0.07, 0.06, 'ratio', 'down', 'bad'],
    [5, 0, 'amount', 'up', 'good'],
    [0, 0, 'amount', 'up', 'neutral'],
    [7, 5, 'amount', null, 'neutral'],
    // +0.04 % is written 0.0 %.
    [100.04, 100, 'amount', 'up', 'neutral'],
  ] as const)('%d after %d, an %s that is good going %s, is %s', (now, before, scale, good, expected) => {
    expect(tone(now, before, scale, good)).toBe(expected)
  })
})
