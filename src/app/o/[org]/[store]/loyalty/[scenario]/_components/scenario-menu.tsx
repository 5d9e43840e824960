'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FilterChip } from '@/components/ui/filter-chip'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { WorkbenchHeaderProps } from './workbench-header'

type Asking = 'rename' | 'duplicate' | 'note' | 'versions' | null

/** The scenario's name; pressed, what can be done with it. */
export function ScenarioMenu(props: WorkbenchHeaderProps) {
  const { org, store, opened, draft, canUpdate, isPast } = props
  const words = useTranslations('loyalty.menu')
  const router = useRouter()
  const trpc = useTRPC()
  const toast = useToast()
  const errorWords = useErrorWords()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<Asking>(null)
  const [name, setName] = useState(opened.name)
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.loyalty.list.queryKey() })
  const fail = (error: unknown) => toast({ text: errorWords(error), look: 'loss' })
  const update = useMutation(trpc.loyalty.update.mutationOptions({ onSuccess: refresh, onError: fail }))
  const duplicate = useMutation(trpc.loyalty.duplicate.mutationOptions({ onSuccess: refresh, onError: fail }))
  const base = `/o/${org}/${store}/loyalty`
  const id = { org, store, scenarioId: opened.scenarioId }
  const rename = async (next: string) => {
    await update.mutateAsync({ ...id, name: next })
    setName(next)
  }
  const copy = async (next: string) => {
    const made = await duplicate.mutateAsync({ ...id, name: next })
    router.push(`${base}/${made.id}`)
  }
  const archive = async () => {
    await update.mutateAsync({ ...id, isArchived: true })
    router.push(`${base}?archived=${opened.scenarioId}`)
  }
  return (
    <>
      <Menu
        trigger={
          <FilterChip name={words('scenario')} value={isPast ? words('past', { name, number: opened.number }) : name} />
        }
      >
        <MenuItem onSelect={() => setAsking('versions')}>{words('versions')}</MenuItem>
        {canUpdate && (
          <>
            <MenuItem onSelect={() => setAsking('note')} isDisabled={isPast}>
              {words('saveVersion')}
            </MenuItem>
            <MenuItem onSelect={() => setAsking('rename')}>{words('rename')}</MenuItem>
            <MenuItem onSelect={() => setAsking('duplicate')}>{words('duplicate')}</MenuItem>
            <MenuSeparator />
            <MenuItem onSelect={() => void archive()}>{words('archive')}</MenuItem>
          </>
        )}
      </Menu>
      <TextDialog
        key={asking}
        isOpen={asking === 'rename' || asking === 'duplicate' || asking === 'note'}
        kind={asking === 'rename' || asking === 'duplicate' ? asking : 'note'}
        initial={asking === 'rename' ? name : asking === 'duplicate' ? words('copyName', { name }) : ''}
        onClose={() => setAsking(null)}
        onGive={asking === 'rename' ? rename : asking === 'duplicate' ? copy : draft.saveWithNote}
      />
      <VersionsDialog {...props} isOpen={asking === 'versions'} onClose={() => setAsking(null)} />
    </>
  )
}

interface TextDialogProps {
  kind: 'rename' | 'duplicate' | 'note'
  isOpen: boolean
  initial: string
  onClose: () => void
  onGive: (text: string) => Promise<void>
}

function TextDialog({ kind, isOpen, initial, onClose, onGive }: TextDialogProps) {
  const words = useTranslations('loyalty.menu')
  const [text, setText] = useState(initial)
  const [isPending, setPending] = useState(false)
  const give = async () => {
    setPending(true)
    // What went wrong has been said by whoever gave the way.
    await onGive(text.trim()).then(onClose, () => {})
    setPending(false)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onClose}
      title={words(`${kind}Title`)}
      actions={
        <>
          <Button onClick={onClose}>{words('back')}</Button>
          <Button look="primary" isPending={isPending} disabled={text.trim() === ''} onClick={() => void give()}>
            {words(`${kind}Action`)}
          </Button>
        </>
      }
    >
      <TextField
        label={words(`${kind}Label`)}
        hint={kind === 'note' ? words('noteHint') : undefined}
        value={text}
        maxLength={kind === 'note' ? 300 : 80}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && text.trim() !== '' && void give()}
      />
    </Dialog>
  )
}

function VersionsDialog(props: WorkbenchHeaderProps & { isOpen: boolean; onClose: () => void }) {
  const { org, store, opened, canUpdate, isOpen, onClose, isPast } = props
  const words = useTranslations('loyalty.menu')
  const format = useFormat()
  const trpc = useTRPC()
  const [, setVersion] = useQueryState('version', parseAsInteger.withOptions({ history: 'push' }))
  const id = { org, store, scenarioId: opened.scenarioId }
  const { data: versions = [] } = useQuery(trpc.loyalty.versions.queryOptions(id, { enabled: isOpen }))
  const queryClient = useQueryClient()
  const save = useMutation(trpc.loyalty.save.mutationOptions())
  const newest = versions[0]?.number
  const shown = isPast ? opened.number : newest
  const restore = async (number: number) => {
    if (newest === undefined) return
    const { definition } = await queryClient.fetchQuery(trpc.loyalty.get.queryOptions({ ...id, version: number }))
    await save.mutateAsync({ ...id, definition, basedOn: newest, note: words('restored', { number }) })
    // The bench is set up anew with what was restored.
    window.location.assign(`/o/${org}/${store}/loyalty/${opened.scenarioId}`)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onClose}
      title={words('versions')}
      description={words('versionsNote')}
      className="max-w-lg"
    >
      <ul className="flex flex-col">
        {versions.map(({ number, note, savedAt }) => (
          <li key={number} className="flex items-baseline gap-3 border-t border-line py-2 first:border-t-0">
            <span className="w-8 tabular-nums text-muted">{number}</span>
            <span className="min-w-0 flex-1">
              <span className="block break-words">{note || words(number === newest ? 'working' : 'first')}</span>
              <span className="text-fine text-muted">{format.instant(savedAt, 'UTC')} UTC</span>
            </span>
            {number === shown ? (
              <span className="text-fine text-muted">{words('shown')}</span>
            ) : (
              <>
                <button
                  type="button"
                  className="quiet-link"
                  onClick={() => {
                    void setVersion(number === newest ? null : number)
                    onClose()
                  }}
                >
                  {words('look')}
                </button>
                {canUpdate && number !== newest && (
                  <button type="button" className="quiet-link" onClick={() => void restore(number)}>
                    {words('restore')}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
