import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SplitCandidate, splitCustomers } from './split-customers'

const candidates: fc.Arbitrary<SplitCandidate[]> = fc
  .array(fc.record({ preMarginE4: fc.bigInt({ min: 0n, max: 10n ** 9n }), recencyDays: fc.nat(700) }), {
    maxLength: 200,
  })
  .map((list) => list.map((one, at) => ({ key: `i1:${at}`, ...one })))
const choice = fc.record({ seed: fc.integer(), treatedShare: fc.double({ min: 0.1, max: 0.9, noNaN: true }) })

describe('the random split', () => {
  it('assigns everyone once, and is the same for the same seed whatever order customers come in', () => {
    fc.assert(
      fc.property(candidates, choice, (list, asked) => {
        const split = splitCustomers(list, asked)
        expect(split.map(({ key }) => key).toSorted()).toEqual(list.map(({ key }) => key).toSorted())
        expect(splitCustomers(list.toReversed(), asked)).toEqual(split)
      }),
    )
  })

  it('gives the programme its share of all and of every stratum, to within one customer', () => {
    fc.assert(
      fc.property(candidates, choice, (list, asked) => {
        const strata = new Map<number, boolean[]>([[-1, []]])
        for (const { stratum, isTreated } of splitCustomers(list, asked)) {
          for (const group of [stratum, -1]) strata.set(group, [...(strata.get(group) ?? []), isTreated])
        }
        for (const group of strata.values()) {
          expect(Math.abs(group.filter(Boolean).length - group.length * asked.treatedShare)).toBeLessThan(1 + 1e-9)
        }
      }),
    )
  })

  it('never parts equal customers into strata', () => {
    const list = Array.from({ length: 40 }, (_, at) => ({
      key: `i1:${at}`,
      preMarginE4: at < 25 ? 0n : 5n,
      recencyDays: 3,
    }))
    const split = splitCustomers(list, { seed: 1, treatedShare: 0.5 })
    const strataOf = (margin: bigint) =>
      new Set(split.flatMap((one) => (one.preMarginE4 === margin ? [one.stratum] : [])))
    expect(strataOf(0n).size).toBe(1)
    expect(strataOf(5n).size).toBe(1)
  })

  it('treats each customer with the same chance', () => {
    const list = Array.from({ length: 7 }, (_, at) => ({ key: `i1:${at}`, preMarginE4: BigInt(at), recencyDays: at }))
    const treated = new Map(list.map(({ key }) => [key, 0]))
    for (let seed = 0; seed < 4000; seed++) {
      for (const one of splitCustomers(list, { seed, treatedShare: 0.3 })) {
        if (one.isTreated) treated.set(one.key, (treated.get(one.key) ?? 0) + 1)
      }
    }
    // Four standard errors of a share of 0.3 over 4 000 draws are 0.029.
    for (const count of treated.values()) expect(Math.abs(count / 4000 - 0.3)).toBeLessThan(0.029)
  })
})
