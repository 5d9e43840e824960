'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import { readRuleText } from '@/components/segments/rule-address'
import { buildSegmentRule, type SegmentRule } from '@/domain/segments/segment-rule'

/** A rule that a person begins with: at least two orders. */
export const EMPTY_RULE = buildSegmentRule({ field: 'orders', operator: 'between', from: 2, to: null })

/** The rule being edited, kept in the address: a reload or a copied link loses nothing. */
export function useRuleDraft(initial: SegmentRule) {
  const [text, setText] = useQueryState('rule', parseAsString.withOptions({ history: 'replace', scroll: false }))
  const rule = useMemo(() => readRuleText(text) ?? initial, [text, initial])
  return { rule, setRule: (next: SegmentRule) => void setText(JSON.stringify(next)) }
}
