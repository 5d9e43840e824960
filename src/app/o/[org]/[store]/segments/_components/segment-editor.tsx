'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useErrorWords } from '@/components/api/use-error-words'
import { isCompleteRule } from '@/components/segments/draft-condition'
import { useRuleWords } from '@/components/segments/use-rule-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextField } from '@/components/ui/text-field'
import { SEGMENT_NAME_LENGTH } from '@/domain/segments/saved-segment'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import { GroupEditor } from './group-editor'
import { RulePreview } from './rule-preview'
import { useRuleDraft } from './use-rule-draft'

interface Draft {
  name: string
  rule: SegmentRule
}

interface SegmentEditorProps {
  org: string
  store: string
  currency: string
  title: string
  saveLabel: string
  initial: Draft
  mutation: { isPending: boolean; error: unknown }
  onSave: (draft: Draft) => void
  onCancel: () => void
}

/** A segment's name and rule, with how many it holds while it is being changed. */
export function SegmentEditor({ org, store, currency, initial, mutation, ...props }: SegmentEditorProps) {
  const words = useTranslations('segments.editor')
  const sayError = useErrorWords()
  const [name, setName] = useState(initial.name)
  const [isNameMissing, setIsNameMissing] = useState(false)
  const { rule, setRule } = useRuleDraft(initial.rule)
  const { sayRule } = useRuleWords(currency, rule)
  const isComplete = isCompleteRule(rule)
  const isNameTaken = mutation.error !== null && readAppError(mutation.error).reason === 'segmentNameTaken'
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    setIsNameMissing(trimmed === '')
    if (trimmed !== '' && isComplete) props.onSave({ name: trimmed, rule })
  }
  return (
    <form method="post" onSubmit={handleSubmit} className="flex max-w-[64rem] flex-col gap-7 py-8">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">{props.title}</h1>
      <TextField
        label={words('name')}
        value={name}
        maxLength={SEGMENT_NAME_LENGTH}
        onChange={(event) => setName(event.target.value)}
        error={
          isNameMissing && name.trim() === '' ? words('nameMissing') : isNameTaken ? sayError(mutation.error) : null
        }
        className="max-w-md"
      />
      <GroupEditor group={rule.root} rule={rule} currency={currency} onChange={(root) => setRule({ ...rule, root })} />
      <div className="flex flex-col gap-2 border-t border-line pt-5">
        {isComplete && <p className="max-w-headline text-ink-2">{words('reads', { rule: sayRule(rule) })}</p>}
        <RulePreview {...{ org, store, currency, rule, isComplete }} />
      </div>
      {mutation.error !== null && !isNameTaken && (
        <Callout look="loss" isAlert>
          {sayError(mutation.error)}
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isPending={mutation.isPending} disabled={!isComplete}>
          {props.saveLabel}
        </Button>
        <Button onClick={props.onCancel}>{words('cancel')}</Button>
      </div>
    </form>
  )
}
