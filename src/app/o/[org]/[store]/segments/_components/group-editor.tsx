'use client'
import { RiCloseLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { hasRoom, replacePart } from '@/components/segments/draft-condition'
import { useRuleWords } from '@/components/segments/use-rule-words'
import { Button } from '@/components/ui/button'
import { joinClasses } from '@/components/ui/join-classes'
import { SegmentedControl } from '@/components/ui/segmented-control'
import {
  buildSegmentRule,
  isSegmentGroup,
  SEGMENT_RULE_LIMITS,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentPart,
  type SegmentRule,
} from '@/domain/segments/segment-rule'
import { ConditionRow } from './condition-row'

interface GroupEditorProps {
  group: SegmentGroup
  /** The whole rule: its limits hold over all groups. */
  rule: SegmentRule
  currency: string
  /** 1 is the rule itself. */
  level?: number
  onChange: (group: SegmentGroup) => void
  onRemove?: () => void
}

const NEW_CONDITION: SegmentCondition = { field: 'orders', operator: 'between', from: 2, to: null }

/** Conditions joined by "and" or "or", and groups of them inside. */
export function GroupEditor({ group, rule, currency, level = 1, onChange, onRemove }: GroupEditorProps) {
  const words = useTranslations('segments.editor')
  const isFull = !hasRoom(rule)
  const add = (part: SegmentPart) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <fieldset className={joinClasses('min-w-0', level > 1 && 'border-l-2 border-line pl-4')}>
      <legend className="sr-only">{words(level === 1 ? 'customersWho' : 'groupWho')}</legend>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <span>{words(level === 1 ? 'customersWho' : 'groupWho')}</span>
        <SegmentedControl
          label={words('join')}
          value={group.join}
          options={[
            { value: 'and', label: words('all') },
            { value: 'or', label: words('any') },
          ]}
          onChange={(join) => onChange({ ...group, join })}
        />
        {onRemove && (
          <Button look="quiet" size="small" onClick={onRemove}>
            {words('removeGroup')}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-3">
        {group.parts.map((part, place) => (
          // Parts have no names of their own: their place is what they are known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={place}>
            {isSegmentGroup(part) ? (
              <GroupEditor
                {...{ rule, currency }}
                group={part}
                level={level + 1}
                onChange={(next) => onChange(replacePart(group, place, next))}
                onRemove={() => onChange(replacePart(group, place, null))}
              />
            ) : (
              <Condition
                condition={part}
                currency={currency}
                onChange={(next) => onChange(replacePart(group, place, next))}
                onRemove={
                  group.parts.length > 1 || level > 1 ? () => onChange(replacePart(group, place, null)) : undefined
                }
              />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button size="small" disabled={isFull} onClick={() => add(NEW_CONDITION)}>
          {words('addCondition')}
        </Button>
        {level < SEGMENT_RULE_LIMITS.depth && (
          <Button
            look="quiet"
            size="small"
            disabled={isFull}
            onClick={() => add({ join: group.join === 'and' ? 'or' : 'and', parts: [NEW_CONDITION] })}
          >
            {words('addGroup')}
          </Button>
        )}
        {isFull && <span className="text-fine text-muted">{words('limit')}</span>}
      </div>
    </fieldset>
  )
}

interface ConditionProps {
  condition: SegmentCondition
  currency: string
  onChange: (condition: SegmentCondition) => void
  onRemove?: (() => void) | undefined
}

function Condition({ condition, currency, onChange, onRemove }: ConditionProps) {
  const words = useTranslations('segments.editor')
  const { sayCondition } = useRuleWords(currency, buildSegmentRule(condition))
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <ConditionRow condition={condition} currency={currency} onChange={onChange} />
      </div>
      {onRemove && (
        <button
          type="button"
          aria-label={words('removeCondition', { condition: sayCondition(condition) })}
          onClick={onRemove}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-wash hover:text-ink"
        >
          <RiCloseLine aria-hidden className="size-4" />
        </button>
      )}
    </div>
  )
}
