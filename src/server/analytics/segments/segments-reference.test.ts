import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyLifecycleStage, LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import {
  computeThresholdFifths,
  quintileRanks,
  RFM_CUSTOMERS_AT_LEAST,
  RFM_GROUPS,
  reverseScore,
  scoreQuintile,
} from '@/domain/segments/rfm'
import { computeRhythm, rhythmDays } from '@/domain/segments/rhythm'
import { SEGMENT_RULE_VERSION, type SegmentCondition, type SegmentPart } from '@/domain/segments/segment-rule'
import { isWonBack } from '@/domain/segments/won-back'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { computeNaiveTraits, meetsNaiveRule, type NaiveTraits } from '@/domain/testing/naive-segments'
import { buildNaiveBook, type NaiveStore } from '@/domain/testing/naive-store'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from '../testing/naive-store-facts'
import { ZONES } from '../testing/store-figures'
import { withDuck } from '../testing/with-duck'
import { customerTraitsSql } from './customer-traits-sql'
import { buildSegmentCondition, segmentCustomers } from './segment-condition'
import { SegmentRuleInput } from './segment-rule-input'

const day = fc.constantFrom('2023-12-31', '2024-02-29', '2025-01-01', '2025-03-30', '2025-06-30', '2026-01-04')
const days = fc.tuple(day, day).map((pair) => pair.toSorted())
const operator = fc.constantFrom('between' as const, 'notBetween' as const)
const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc
    .record({
      field: fc.constantFrom(
        ...(['orders', 'orderDays', 'rfmRecency', 'rfmFrequency', 'rfmMonetary'] as const),
        ...(['revenue', 'margin', 'aov', 'daysSinceLastOrder'] as const),
      ),
      low: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 500_000 })),
      width: fc.nat(400_000),
      side: fc.constantFrom('from', 'to', 'both'),
    })
    .map(({ field, low, width, side }) => ({
      field,
      operator: 'between' as const,
      from: side === 'to' ? null : low,
      to: side === 'from' ? null : low + width,
    })),
  fc
    .tuple(fc.constantFrom(...(['firstOrder', 'lastOrder', 'nextOrder', 'ordered'] as const)), operator, days)
    .map(([field, operator, [from = null, to = null]]) => ({ field, operator, from, to })),
  fc.record({
    field: fc.constantFrom(...(['firstOrder', 'lastOrder', 'ordered'] as const)),
    operator: fc.constantFrom('inLastDays' as const, 'notInLastDays' as const),
    days: fc.integer({ min: 1, max: 900 }),
  }),
  fc.record({
    field: fc.constant('stage' as const),
    operator: fc.constantFrom('oneOf' as const, 'noneOf' as const),
    values: fc.subarray([...LIFECYCLE_STAGES], { minLength: 1 }),
  }),
  fc.record({
    field: fc.constant('rfmGroup' as const),
    operator: fc.constantFrom('oneOf' as const, 'noneOf' as const),
    values: fc.subarray([...RFM_GROUPS], { minLength: 1 }),
  }),
  fc.record({
    field: fc.constantFrom(...(['isOverdue', 'isBest', 'isLikelyBusiness', 'isGuest'] as const)),
    operator: fc.constant('is' as const),
    value: fc.boolean(),
  }),
  fc
    .tuple(
      operator,
      fc.constantFrom(...(['week', 'month', 'quarter', 'year', 'days30'] as const)),
      fc.nat(6),
      fc.nat(4),
    )
    .map(([operator, unit, from, width]) => ({
      field: 'orderedAtOffset' as const,
      operator,
      unit,
      from,
      to: from + width,
    })),
)
const group = (part: fc.Arbitrary<SegmentPart>) =>
  fc.record({
    join: fc.constantFrom('and' as const, 'or' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  })
const rule = group(fc.oneof({ weight: 3, arbitrary: condition }, { weight: 1, arbitrary: group(condition) })).map(
  (root) => ({ version: SEGMENT_RULE_VERSION, root }) as const,
)

/** Runs on a snapshot of a random store; does nothing where no order counts. */
async function onSnapshot(store: NaiveStore, timeZone: string, run: (snapshot: Snapshot) => Promise<void>) {
  await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    if (!(await buildSnapshot(connection, { timeZone, statusMaps: {}, asOf: store.asOf }))) return
    await run(await readSnapshot(connection))
  })
}

interface TwinRow {
  orders: number
  orderDays: number
  daysSinceLast: number
  spanDays: number
  isTopByMargin: boolean
  stage: string
  nextDays: number
  revenueMinor: bigint
  recency: number | null
  frequency: number | null
  monetary: number | null
  /** Distinct order days, ascending, between spaces. */
  days: string
}

/** A snapshot's name of a naive customer. */
const keyOf = (customer: string) => customer.replace(/^customer /, 'i1:').replace(/^guest of /, 'g1:')

function readNaively(store: NaiveStore): { traits: NaiveTraits[]; asOf: string } {
  const book = buildNaiveBook(store)
  return book ? { traits: computeNaiveTraits(book), asOf: book.asOf } : { traits: [], asOf: '' }
}

describe('what is known of customers equals a naive reading of the definitions', () => {
  for (const timeZone of ZONES) {
    it(`on random stores in ${timeZone}`, { timeout: 120_000 }, async () => {
      const check = (store: NaiveStore) =>
        onSnapshot(store, timeZone, async (snapshot) => {
          const options = { marginBasisPoints: store.marginBasisPoints, forecasts: null }
          const found = await snapshot.rows<{ key: string }>(`
            SELECT c.key, rfm_recency AS recency, rfm_frequency AS frequency, rfm_monetary AS monetary, rfm_group AS "group",
              stage, is_best AS "isBest", is_likely_business AS "isLikelyBusiness", CAST(next_day AS VARCHAR) AS "nextDay",
              net_minor AS revenue, margin_e4 AS "marginE4"
            FROM (${customerTraitsSql(snapshot, options)}) JOIN customer c USING (customer)`)
          const expected = readNaively(store).traits.map(({ customer, orders, scores, isGuest, ...traits }) => ({
            key: keyOf(customer),
            recency: scores?.recency ?? null,
            frequency: scores?.frequency ?? null,
            monetary: scores?.monetary ?? null,
            ...traits,
          }))
          const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
          expect(found.toSorted(byKey)).toEqual(expected.toSorted(byKey))
        })
      await fc.assert(fc.asyncProperty(arbitraryStore(timeZone), check), { numRuns: 8 })
    })
  }
})

describe('the functions of the domain say what the SQL says', () => {
  it('on random stores', { timeout: 120_000 }, async () => {
    const check = (store: NaiveStore) =>
      onSnapshot(store, 'UTC', async (snapshot) => {
        const options = { marginBasisPoints: store.marginBasisPoints, forecasts: null }
        const customers = await snapshot.rows<TwinRow>(`
          SELECT t.orders, t.order_days AS "orderDays", CAST(t.since_last AS INTEGER) AS "daysSinceLast",
            CAST(t.last_day - t.first_day AS INTEGER) AS "spanDays", t.is_top_by_margin AS "isTopByMargin", t.stage,
            CAST(t.own_next_day - t.last_day AS INTEGER) AS "nextDays", t.net_minor AS "revenueMinor",
            t.rfm_recency AS recency, t.rfm_frequency AS frequency, t.rfm_monetary AS monetary,
            (SELECT string_agg(DISTINCT CAST(o.day AS VARCHAR), ' ' ORDER BY CAST(o.day AS VARCHAR)) FROM orders o
              WHERE o.customer = t.customer) AS days
          FROM (${customerTraitsSql(snapshot, options)}) t WHERE NOT t.is_guest`)
        const { days, gaps } = await snapshot.row<{ days: number; gaps: number }>(
          'SELECT CAST(gap_days AS DOUBLE) AS days, CAST(gaps AS DOUBLE) AS gaps FROM store_trait',
        )
        for (const one of customers) {
          const rhythm = computeRhythm({ days, gaps }, one)
          const wonBack = isWonBack(one.days.split(' '), snapshot.meta.asOf, { days, gaps })
          expect(classifyLifecycleStage({ ...one, rhythm, isWonBack: wonBack })).toBe(one.stage)
          expect(rhythmDays(rhythm)).toBe(one.nextDays)
        }
        if (customers.length < RFM_CUSTOMERS_AT_LEAST) return
        const scoresOf = (values: bigint[]) => {
          const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
          const thresholds = quintileRanks(values.length).map(({ below, above, fifths }) =>
            computeThresholdFifths(sorted[below] ?? 0n, sorted[above] ?? 0n, fifths),
          )
          return values.map((value) => scoreQuintile(value, thresholds))
        }
        const recencies = scoresOf(customers.map(({ daysSinceLast }) => BigInt(daysSinceLast + 1)))
        expect(customers.map(({ recency }) => recency)).toEqual(recencies.map(reverseScore))
        expect(customers.map(({ frequency }) => frequency)).toEqual(
          scoresOf(customers.map((one) => BigInt(one.orders))),
        )
        expect(customers.map(({ monetary }) => monetary)).toEqual(scoresOf(customers.map((one) => one.revenueMinor)))
      })
    await fc.assert(fc.asyncProperty(arbitraryStore('UTC'), check), { numRuns: 12 })
  })
})

describe('the customers of a rule equal a naive reading of its conditions', () => {
  it('on random stores and rules', { timeout: 120_000 }, async () => {
    const check = (store: NaiveStore, rules: (typeof rule extends fc.Arbitrary<infer Rule> ? Rule : never)[]) =>
      onSnapshot(store, 'UTC', async (snapshot) => {
        const { traits, asOf } = readNaively(store)
        const options = { marginBasisPoints: store.marginBasisPoints, forecasts: null }
        for (const one of rules) {
          const members = await buildSegmentCondition(snapshot, SegmentRuleInput.parse(one), options)
          const found = await snapshot.rows<{ key: string }>(`SELECT key FROM customer WHERE ${members}`)
          const expected = traits.filter((customer) => meetsNaiveRule(one, customer, asOf))
          expect(found.map(({ key }) => key).toSorted(), JSON.stringify(one)).toEqual(
            expected.map(({ customer }) => keyOf(customer)).toSorted(),
          )
          const identified = await segmentCustomers(snapshot, one, options)
          expect(identified).toHaveLength(expected.filter(({ isGuest }) => !isGuest).length)
        }
      })
    await fc.assert(fc.asyncProperty(arbitraryStore('UTC'), fc.array(rule, { minLength: 8, maxLength: 12 }), check), {
      numRuns: 12,
    })
  })
})
