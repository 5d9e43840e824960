'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { SEGMENT_NAME_LENGTH } from '@/domain/segments/saved-segment'
import type { SegmentRule } from '@/domain/segments/segment-rule'

/** A name for the customers of a cell, kept as a rule. */
export function SegmentForm({ rule, name, onDone }: { rule: SegmentRule; name: string; onDone: () => void }) {
  const words = useTranslations('cohorts')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const { organization, store } = useCurrentStore()
  const [text, setText] = useState(name.slice(0, SEGMENT_NAME_LENGTH))
  const create = useMutation(
    trpc.segments.create.mutationOptions({
      onSuccess: async () => {
        toast({ text: words('views.saved', { name: text }) })
        onDone()
        await client.invalidateQueries({ queryKey: trpc.segments.pathKey() })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ org: organization.slug, store: store.slug, name: text.trim(), rule })
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-2">
      <TextField
        autoFocus
        required
        label={words('views.name')}
        hint={words('cell.segmentHint')}
        value={text}
        maxLength={SEGMENT_NAME_LENGTH}
        onChange={(event) => setText(event.target.value)}
        error={create.error ? errorWords(create.error) : null}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary" isPending={create.isPending}>
          {words('cell.segment')}
        </Button>
        <Button size="small" onClick={onDone}>
          {words('notes.cancel')}
        </Button>
      </div>
    </form>
  )
}
