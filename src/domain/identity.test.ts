import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IdentityKeys, resolveIdentities as resolveUnder } from './identity'
import { type IdentityDecisions, joinSourceIds } from './identity-decisions'

const tuple = (
  sourceId: string | null,
  email: string | null,
  phone: string | null = null,
  first = 0,
): IdentityKeys => ({
  sourceId,
  email,
  phone,
  first,
})
const NONE: IdentityDecisions = { pairs: [], ignoredKeys: [] }
const resolveIdentities = (keys: IdentityKeys[], decisions = NONE) => resolveUnder(keys, decisions)
const customersOf = (keys: IdentityKeys[], decisions = NONE) => [...resolveIdentities(keys, decisions).customerIndex]

describe('identities', () => {
  it('belong to the source id, and two ids never join over an e-mail', () => {
    const keys = [tuple('a', 'x@y'), tuple('b', 'x@y'), tuple('a', null)]
    expect(customersOf(keys)).toEqual([0, 1, 0])
    expect(resolveIdentities(keys)).toMatchObject({
      customers: 2,
      proposals: [{ first: 'a', second: 'b', byEmail: true, byPhone: false }],
    })
  })

  it('take an order without an id to the one id that shares a key, with its whole component', () => {
    expect(customersOf([tuple('a', 'x@y'), tuple(null, 'x@y', '+1'), tuple(null, 'z@y', '+1')])).toEqual([0, 0, 0])
  })

  it('join orders without an id over shared keys, and leave strangers apart', () => {
    const keys = [tuple(null, 'x@y'), tuple(null, 'x@y', '+1'), tuple(null, null, '+1'), tuple(null, 'other@y')]
    expect(customersOf(keys)).toEqual([0, 0, 0, 1])
  })

  it('make a guest of an order without any key', () => {
    expect(resolveIdentities([tuple(null, null)])).toEqual({
      customerIndex: new Int32Array([-1]),
      customers: 0,
      proposals: [],
      crowded: [],
    })
  })

  it('split a component that touches several ids: by e-mail, then phone, then the earliest', () => {
    const keys = [
      tuple('late', 'mail@y', null, 5),
      tuple('early', null, '+1', 1),
      tuple(null, 'mail@y', '+1', 9),
      tuple(null, 'bridge@y', '+1', 9),
      tuple(null, 'bridge@y', '+9', 9),
    ]
    expect(customersOf(keys)).toEqual([0, 1, 0, 1, 1])
  })

  it('choose the earliest of several ids on one e-mail, ties by id', () => {
    expect(customersOf([tuple('b', 'x@y', null, 2), tuple('a', 'x@y', null, 3), tuple(null, 'x@y')])).toEqual([0, 1, 0])
    expect(customersOf([tuple('b', 'x@y', null, 2), tuple('a', 'x@y', null, 2), tuple(null, 'x@y')])).toEqual([0, 1, 1])
  })

  it('link nothing over a key of more than 20 ids', () => {
    const shared = (count: number) => Array.from({ length: count }, (_, at) => tuple(`id${at}`, 'noreply@y', null, at))
    expect(customersOf([...shared(20), tuple(null, 'noreply@y', '+1')]).at(-1)).toBe(0)
    const { customerIndex, proposals, crowded } = resolveIdentities([
      ...shared(21),
      tuple(null, 'noreply@y', '+1'),
      tuple(null, 'noreply@y', '+2'),
      tuple(null, 'noreply@y'),
    ])
    expect([...customerIndex.slice(21)]).toEqual([21, 22, -1])
    expect(proposals).toEqual([])
    expect(crowded).toEqual([{ field: 'email', key: 'noreply@y' }])
  })

  it('join what a person says is one, over others too, and take orders without an id along', () => {
    const keys = [tuple('a', 'x@y'), tuple('b', 'x@y'), tuple('c', 'c@y'), tuple(null, 'x@y'), tuple(null, 'c@y')]
    const same = (first: string, second: string) => ({ first, second, isSame: true })
    const decisions = { pairs: [same('a', 'b'), same('b', 'c')], ignoredKeys: [] }
    expect(customersOf(keys, decisions)).toEqual([0, 0, 0, 0, 0])
    expect(resolveIdentities(keys, decisions).proposals).toEqual([])
  })

  it('are no longer proposed once said to be different, and stay two', () => {
    const keys = [tuple('a', 'x@y'), tuple('b', 'x@y'), tuple('c', 'x@y')]
    const decisions = { pairs: [{ first: 'a', second: 'c', isSame: false }], ignoredKeys: [] }
    expect(customersOf(keys, decisions)).toEqual([0, 1, 2])
    const pairs = resolveIdentities(keys, decisions).proposals.map(({ first, second }) => [first, second])
    expect(pairs).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
  })

  it('propose two joined customers once, whichever of their ids share a key', () => {
    const keys = [tuple('a', 'x@y'), tuple('b', 'x@y', '+1'), tuple('c', 'x@y', '+1')]
    const decisions = { pairs: [{ first: 'a', second: 'b', isSame: true }], ignoredKeys: [] }
    expect(resolveIdentities(keys, decisions).proposals).toEqual([
      { first: 'a', second: 'c', byEmail: true, byPhone: true },
    ])
  })

  it('link nothing over an ignored e-mail, phone, domain or name before the @', () => {
    const keys = [tuple(null, 'shop@y'), tuple(null, 'shop@y', '+7'), tuple(null, 'a@relay'), tuple(null, 'noreply@z')]
    const ignoredKeys = ['shop@y', '@relay', 'noreply@']
    expect(customersOf(keys, { pairs: [], ignoredKeys })).toEqual([-1, 0, -1, -1])
    expect(customersOf(keys, { pairs: [], ignoredKeys: [...ignoredKeys, '+7'] })).toEqual([-1, -1, -1, -1])
  })

  const someKeys = fc.array(
    fc.record({
      sourceId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 1 }),
      email: fc.option(fc.constantFrom('e1', 'e2', 'e3', 'e4')),
      phone: fc.option(fc.constantFrom('p1', 'p2', 'p3', 'p4')),
      first: fc.nat(3),
    }),
    { maxLength: 25 },
  )
  /** For each tuple the first tuple of the same customer: the partition, whatever the customers are numbered. */
  const partition = (customers: number[]) =>
    customers.map((customer, at) => (customer === -1 ? `guest ${at}` : customers.indexOf(customer)))

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(someKeys, fc.infiniteStream(fc.nat()), (keys, ranks) => {
        const order = keys.map((_, at) => ({ at, rank: ranks.next().value ?? 0 })).sort((a, b) => a.rank - b.rank)
        const shuffled = customersOf(order.flatMap(({ at }) => keys[at] ?? []))
        const restored: number[] = []
        for (const [place, { at }] of order.entries()) restored[at] = shuffled[place] ?? -1
        expect(partition(restored)).toEqual(partition(customersOf(keys)))
      }),
    )
  })

  it('do not change when the same rows come twice', () => {
    fc.assert(
      fc.property(someKeys, (keys) => {
        const once = resolveIdentities(keys)
        const twice = resolveIdentities([...keys, ...keys])
        expect([...twice.customerIndex.slice(0, keys.length)]).toEqual([...once.customerIndex])
        expect([...twice.customerIndex.slice(keys.length)]).toEqual([...once.customerIndex])
        expect([twice.customers, twice.proposals]).toEqual([once.customers, once.proposals])
      }),
    )
  })

  it('do not change when every row carries the customer it was given as its source id', () => {
    fc.assert(
      fc.property(someKeys, (keys) => {
        const customers = customersOf(keys)
        const named = keys.map((key, at) => ({ ...key, sourceId: customers[at] === -1 ? null : `c${customers[at]}` }))
        expect(partition(customersOf(named))).toEqual(partition(customers))
      }),
    )
  })

  it('give every source id one customer of its own', () => {
    fc.assert(
      fc.property(someKeys, (keys) => {
        const customers = customersOf(keys)
        const byId = new Map(keys.map((key, at) => [key.sourceId, customers[at]]))
        for (const [at, { sourceId }] of keys.entries()) {
          if (sourceId !== null) expect(customers[at]).toBe(byId.get(sourceId))
        }
        const ids = [...byId].filter(([sourceId]) => sourceId !== null)
        expect(new Set(ids.map(([, customer]) => customer)).size).toBe(ids.length)
      }),
    )
  })

  const someId = fc.constantFrom('a', 'b', 'c', 'd')
  const somePairs = fc.array(fc.record({ first: someId, second: someId, isSame: fc.boolean() }), { maxLength: 5 })

  it('do not depend on the order in which people decided', () => {
    fc.assert(
      fc.property(someKeys, somePairs, (keys, pairs) => {
        const found = resolveIdentities(keys, { pairs, ignoredKeys: [] })
        const mirrored = pairs.map(({ first, second, isSame }) => ({ first: second, second: first, isSame })).reverse()
        const again = resolveIdentities(keys, { pairs: mirrored, ignoredKeys: [] })
        expect([...again.customerIndex]).toEqual([...found.customerIndex])
        expect(again.proposals).toEqual(found.proposals)
      }),
    )
  })

  it('never put two ids together that were said to be different, and never part what no decision names', () => {
    fc.assert(
      fc.property(someKeys, somePairs, (keys, pairs) => {
        const customers = customersOf(keys, { pairs, ignoredKeys: [] })
        const customerOf = new Map(keys.map(({ sourceId }, at) => [sourceId, customers[at]]))
        for (const { first, second, isSame } of pairs) {
          if (isSame || first === second || !customerOf.has(first) || !customerOf.has(second)) continue
          expect(customerOf.get(first)).not.toBe(customerOf.get(second))
        }
        const onlyDifferent = pairs.filter(({ isSame }) => !isSame)
        expect(customersOf(keys, { pairs: onlyDifferent, ignoredKeys: [] })).toEqual(customersOf(keys))
      }),
    )
  })

  it('with ids joined are those of a shop that gave them one id from the start', () => {
    fc.assert(
      fc.property(someKeys, somePairs, (keys, pairs) => {
        const same = pairs.filter(({ isSame }) => isSame)
        const names = joinSourceIds(same)
        const renamed = keys.map((key) => ({
          ...key,
          sourceId: key.sourceId && (names.get(key.sourceId) ?? key.sourceId),
        }))
        expect(customersOf(keys, { pairs: same, ignoredKeys: [] })).toEqual(customersOf(renamed))
      }),
    )
  })
})
