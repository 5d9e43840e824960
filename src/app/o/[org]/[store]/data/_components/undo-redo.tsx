'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'
import type { ImportListItem } from './import-history'

interface UndoRedoProps {
  org: string
  store: string
  item: ImportListItem
  onRefresh: () => void
}

/** Takes an import out of the figures, or back in, once it is said what that changes. */
export function UndoRedo({ org, store, item, onRefresh }: UndoRedoProps) {
  const words = useTranslations('import.history')
  const errorWords = useErrorWords()
  const toast = useToast()
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const [isAsking, setIsAsking] = useState(false)
  const verb = item.undoneAt ? 'redo' : 'undo'
  const finish = {
    onSuccess: () => {
      setIsAsking(false)
      toast({ text: words(`${verb}Done`, { name: item.fileName }) })
      onRefresh()
    },
    onError: (error: unknown) => toast({ text: errorWords(error), look: 'loss' }),
  }
  const undo = useMutation(trpc.imports.undo.mutationOptions(finish))
  const redo = useMutation(trpc.imports.redo.mutationOptions(finish))
  const target = { org, store, importId: item.id }
  const change = item.undoneAt ? redo : undo
  if (!can(organization, 'import:undo')) return null
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setIsAsking(true)}>
        {words(verb)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        isDanger={verb === 'undo'}
        isPending={change.isPending}
        title={words(`${verb}Title`, { name: item.fileName })}
        description={isAsking && <Effect {...{ org, store, item, verb }} />}
        confirmLabel={words(`${verb}Confirm`)}
        cancelLabel={words(verb === 'undo' ? 'keep' : 'leave')}
        onConfirm={() => change.mutate(target)}
      />
    </>
  )
}

function Effect({ org, store, item, verb }: Omit<UndoRedoProps, 'onRefresh'> & { verb: 'undo' | 'redo' }) {
  const words = useTranslations('import.history')
  const trpc = useTRPC()
  const effect = useQuery({
    ...trpc.imports.undoEffect.queryOptions({ org, store, importId: item.id }),
    enabled: item.kind === 'orders',
    // Counted anew each time it is asked: other imports may have come between.
    gcTime: 0,
  })
  const { smallSummary } = item
  if (smallSummary) {
    const count = smallSummary.kind === 'costs' ? smallSummary.products : smallSummary.facts
    return (
      <span className="flex flex-col gap-1">
        <span>{words(`${verb}Small.${smallSummary.kind}`, { count })}</span>
        <span>{words(`${verb}Stays`)}</span>
      </span>
    )
  }
  if (!effect.data) return <span>{words(effect.isError ? `${verb}Unknown` : 'counting')}</span>
  const { alone, replaced, untouched } = effect.data
  return (
    <span className="flex flex-col gap-1">
      <span>{words(`${verb}Alone`, { count: alone })}</span>
      {replaced > 0 && <span>{words(`${verb}Replaced`, { count: replaced })}</span>}
      {untouched > 0 && <span>{words('untouched', { count: untouched })}</span>}
      <span>{words(`${verb}Stays`)}</span>
    </span>
  )
}
