import { describe, expect, it } from 'vitest'
import { resolveMembers } from './resolve-members'

const member = (key: string, isTreated: boolean, preMinor = 100) => ({ key, isTreated, preMinor })

describe('members who are called otherwise today', () => {
  it('are found under their present key, and count as before', () => {
    const { members, missing } = resolveMembers([member('o1:7', true)], new Set(['i1:a']), new Map([['o1:7', 'i1:a']]))
    expect(members).toEqual([member('i1:a', true)])
    expect(missing).toBe(0)
  })

  it('of one group who became one customer count once, with what both brought before', () => {
    const stored = [member('i1:a', true, 10), member('i1:b', true, 30)]
    expect(resolveMembers(stored, new Set(['i1:a']), new Map([['i1:b', 'i1:a']]))).toEqual({
      members: [member('i1:a', true, 40)],
      mergedWithin: 1,
      mergedAcross: 0,
      missing: 0,
    })
  })

  it('of both groups who became one customer are left out', () => {
    const stored = [member('i1:a', true), member('i1:b', false), member('i1:c', false)]
    const resolved = resolveMembers(stored, new Set(['i1:a', 'i1:c']), new Map([['i1:b', 'i1:a']]))
    expect(resolved.members).toEqual([member('i1:c', false)])
    expect(resolved).toMatchObject({ mergedAcross: 2, mergedWithin: 0 })
  })

  it('and are nowhere stay in their group, for they were assigned', () => {
    const resolved = resolveMembers([member('i1:gone', false)], new Set(), new Map())
    expect(resolved).toMatchObject({ members: [member('i1:gone', false)], missing: 1 })
  })
})
