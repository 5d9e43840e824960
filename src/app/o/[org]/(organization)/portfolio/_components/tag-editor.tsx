'use client'
import { RiPriceTag3Line } from '@remixicon/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { PortfolioStore } from '@/domain/portfolio/portfolio'

interface TagEditorProps {
  org: string
  store: PortfolioStore
  allTags: readonly string[]
}

/** The groups of a store, as words between commas; those in use elsewhere are one press away. */
export function TagEditor({ org, store, allTags }: TagEditorProps) {
  const words = useTranslations('portfolio.tags')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      label={words('title', { store: store.name })}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="w-72"
      trigger={
        <button type="button" aria-label={words('title', { store: store.name })} className="rounded p-1 hover:text-ink">
          <RiPriceTag3Line aria-hidden className="size-3.5" />
        </button>
      }
    >
      {isOpen && <TagForm org={org} store={store} allTags={allTags} onDone={() => setIsOpen(false)} />}
    </Popover>
  )
}

function TagForm({ org, store, allTags, onDone }: TagEditorProps & { onDone: () => void }) {
  const words = useTranslations('portfolio.tags')
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const [text, setText] = useState(store.tags.join(', '))
  const tags = splitTags(text)
  const save = useMutation(
    trpc.portfolio.setTags.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries(trpc.portfolio.get.queryFilter({ org }))
        onDone()
      },
      onError: () => toast({ text: words('failed'), look: 'loss' }),
    }),
  )
  return (
    <form
      method="post"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ org, store: store.slug, tags })
      }}
    >
      <TextField label={words('label')} hint={words('hint')} value={text} onValueChange={setText} autoFocus />
      <div className="flex flex-wrap gap-1.5">
        {allTags
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <button
              key={tag}
              type="button"
              onClick={() => setText([...tags, tag].join(', '))}
              className="rounded border border-line px-1.5 py-0.5 text-fine text-ink-2 hover:border-ink-3"
            >
              + {tag}
            </button>
          ))}
      </div>
      <Button type="submit" isPending={save.isPending}>
        {words('save')}
      </Button>
    </form>
  )
}

function splitTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
