import { describe, expect, test } from 'vitest'
import { buildSegmentRule } from '@/domain/segments/segment-rule'
import { SUGGESTIONS } from '@/domain/segments/suggestions'
import { buildDraftCondition, hasRoom, isCompleteRule, replacePart } from './draft-condition'
import { FIELD_GROUPS, findFieldKind } from './field-kinds'
import { buildNewSegmentPath, readRuleText } from './rule-address'

const FIELDS = Object.values(FIELD_GROUPS).flat()

describe('a rule in an address', () => {
  test.each(Object.entries(SUGGESTIONS))('comes back as it was: %s', (_, rule) => {
    const query = new URL(`http://shop${buildNewSegmentPath('/segments', rule, 'A & B')}`).searchParams
    expect(readRuleText(query.get('rule'))).toEqual(rule)
    expect(query.get('name')).toBe('A & B')
  })

  test.each(FIELDS)('holds a condition on %s as the editor begins it', (field) => {
    const rule = buildSegmentRule(buildDraftCondition(field, '2025-03-01'))
    expect(readRuleText(JSON.stringify(rule))).toEqual(rule)
    expect(findFieldKind(field)).not.toBeNull()
  })

  test.each([
    null,
    '',
    'not json',
    '[]',
    '{"version":2,"root":{"join":"and","parts":[]}}',
    '{"version":1,"root":{"field":"orders","operator":"between","from":1,"to":1}}',
    '{"version":1,"root":{"join":"and","parts":[{"field":"shoe size","operator":"between","from":1,"to":1}]}}',
    '{"version":1,"root":{"join":"and","parts":[{"field":"orders","operator":"oneOf","values":["1"]}]}}',
  ])('is none where it cannot be read: %s', (text) => {
    expect(readRuleText(text)).toBeNull()
  })
})

describe('a rule that is being edited', () => {
  const twoOrders = { field: 'orders', operator: 'between', from: 2, to: null } as const

  test('is counted once every condition says something', () => {
    expect(isCompleteRule(buildSegmentRule(twoOrders))).toBe(true)
    expect(isCompleteRule(buildSegmentRule({ ...twoOrders, from: null }))).toBe(false)
    expect(isCompleteRule(buildSegmentRule({ ...twoOrders, from: 3, to: 2 }))).toBe(false)
    expect(isCompleteRule(buildSegmentRule({ field: 'city', operator: 'oneOf', values: [] }))).toBe(false)
    expect(isCompleteRule(buildSegmentRule(twoOrders, { join: 'or', parts: [] }))).toBe(false)
    expect(isCompleteRule(buildSegmentRule())).toBe(false)
  })

  test('changes one part and leaves the others', () => {
    const { root } = buildSegmentRule(twoOrders, { ...twoOrders, from: 5 })
    expect(replacePart(root, 0, null).parts).toEqual([{ ...twoOrders, from: 5 }])
    expect(replacePart(root, 1, twoOrders).parts).toEqual([twoOrders, twoOrders])
  })

  test('has room for thirty conditions', () => {
    expect(hasRoom(buildSegmentRule(...Array.from({ length: 29 }, () => twoOrders)))).toBe(true)
    expect(hasRoom(buildSegmentRule(...Array.from({ length: 30 }, () => twoOrders)))).toBe(false)
  })
})
