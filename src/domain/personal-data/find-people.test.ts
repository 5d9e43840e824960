import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveIdentities } from '@/domain/identity'
import type { ContactTuple } from './contact-tuple'
import { findPeople } from './find-people'

const NONE = { pairs: [], ignoredKeys: [] }
const tuple = (sourceId: string | null, email: string | null, phone: string | null, rest = {}): ContactTuple => ({
  sourceId,
  email,
  phone,
  first: 0,
  isCurrent: true,
  ...rest,
})

describe('a person', () => {
  test('is all that is tied by e-mail, phone and id, and another’s keys are not theirs', () => {
    const tuples = [
      tuple('1:77', 'ann@a.example', '+7001'),
      tuple(null, 'ann@a.example', '+7002'),
      tuple(null, null, '+7002'),
      tuple('1:90', 'bob@b.example', '+7001'),
    ]
    const [ann, ...others] = findPeople(tuples, NONE, ({ email }) => email === 'ann@a.example')
    expect(others).toEqual([])
    expect(ann).toMatchObject({
      sourceIds: ['1:77'],
      emails: ['ann@a.example'],
      phones: ['+7002'],
      shared: ['+7001'],
      customers: 1,
    })
    expect(ann?.tuples).toHaveLength(3)
  })

  test('whom only an undone import tied together stays the two customers that the figures know', () => {
    const tuples = [
      tuple(null, 'ann@a.example', null),
      tuple(null, null, '+7001', { first: 1 }),
      tuple(null, 'ann@a.example', '+7001', { isCurrent: false }),
    ]
    const [ann] = findPeople(tuples, NONE, ({ email }) => email !== null)
    expect(ann?.customers).toBe(2)
    expect(ann?.customerOf).toEqual([0, 1, 0])
  })

  test('is nobody where the key links nothing', () => {
    const decisions = { pairs: [], ignoredKeys: ['@relay.example'] }
    expect(findPeople([tuple(null, 'x@relay.example', null)], decisions, () => true)).toEqual([])
  })
})

const key = (prefix: string, most: number) =>
  fc.option(
    fc.integer({ min: 0, max: most }).map((number) => `${prefix}${number}`),
    { nil: null },
  )
const anyTuple = fc
  .record({ sourceId: key('1:', 6), email: key('e', 8), phone: key('+', 8), first: fc.integer({ min: 0, max: 50 }) })
  .map((keys): ContactTuple => ({ ...keys, isCurrent: true }))

/** Which tuples are one customer, as groups of their places; each guest is one alone. */
function groups(tuples: readonly ContactTuple[]): string[] {
  const { customerIndex } = resolveIdentities(tuples, NONE)
  const byCustomer = new Map<string, number[]>()
  for (const [at, customer] of customerIndex.entries()) {
    const name = customer < 0 ? `guest ${at}` : String(customer)
    byCustomer.set(name, [...(byCustomer.get(name) ?? []), at])
  }
  return [...byCustomer.values()].map((places) => places.join(' ')).sort()
}

test('redacting a person who shares no key with anybody leaves every customer as it was', () => {
  fc.assert(
    fc.property(fc.array(anyTuple, { minLength: 1, maxLength: 30 }), fc.nat(), (tuples, pick) => {
      const wanted = tuples[pick % tuples.length]
      const [person] = findPeople(tuples, NONE, (one) => one === wanted)
      if (!person || person.shared.length > 0) return
      const redacted = tuples.map((one) => {
        const at = person.tuples.indexOf(one)
        const customer = at < 0 ? undefined : person.customerOf[at]
        return customer === undefined
          ? one
          : { ...one, sourceId: customer === null ? null : `1:erased-${customer}`, email: null, phone: null }
      })
      expect(groups(redacted)).toEqual(groups(tuples))
    }),
  )
})
