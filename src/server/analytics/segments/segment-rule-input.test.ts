import { expect, test } from 'vitest'
import { buildSegmentRule, type SegmentCondition, type SegmentGroup } from '@/domain/segments/segment-rule'
import { SUGGESTIONS } from '@/domain/segments/suggestions'
import { SegmentRuleInput } from './segment-rule-input'

const TWO: SegmentCondition = { field: 'orders', operator: 'between', from: 2, to: null }
const nest = (levels: number): SegmentGroup => ({ join: 'or', parts: [levels > 1 ? nest(levels - 1) : TWO] })
const isRead = (rule: unknown) => SegmentRuleInput.safeParse(rule).success

test('every ready-made rule is read as it is', () => {
  for (const rule of Object.values(SUGGESTIONS)) expect(SegmentRuleInput.parse(rule)).toEqual(rule)
})

test('groups go three deep, conditions to thirty, and no further', () => {
  expect([1, 2, 3, 4].map((levels) => isRead({ version: 1, root: nest(levels) }))).toEqual([true, true, true, false])
  const many = (count: number) => buildSegmentRule(...Array.from({ length: count }, () => TWO))
  expect([isRead(many(30)), isRead(many(31))]).toEqual([true, false])
  const wide = buildSegmentRule(many(20).root, many(20).root)
  expect(isRead(wide)).toBe(false)
})

test.each<[string, object]>([
  ['no bound', { ...TWO, from: null }],
  ['bounds the wrong way round', { ...TWO, from: 3, to: 2 }],
  ['a number that is none', { ...TWO, from: Number.NaN }],
  ['a field nobody knows', { ...TWO, field: 'shoe size' }],
  ['an operator of another kind', { field: 'orders', operator: 'oneOf', values: ['2'] }],
  ['a day that is none', { field: 'firstOrder', operator: 'between', from: '2025-02-30', to: null }],
  ['no days', { field: 'lastOrder', operator: 'inLastDays', days: 0 }],
  ['a stage nobody knows', { field: 'stage', operator: 'oneOf', values: ['asleep'] }],
  ['no values', { field: 'channel', operator: 'oneOf', values: [] }],
  ['a value without end', { field: 'channel', operator: 'oneOf', values: ['x'.repeat(201)] }],
  [
    'an offset before the first order',
    { field: 'orderedAtOffset', operator: 'between', unit: 'month', from: -1, to: 0 },
  ],
])('%s is refused', (_, condition) => {
  expect(isRead({ version: 1, root: { join: 'and', parts: [condition] } })).toBe(false)
})
