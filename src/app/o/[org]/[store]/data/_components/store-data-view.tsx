'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useCallback } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { can } from '@/domain/permissions'
import { DropOverlay } from './drop-overlay'
import { FileHelp } from './file-help'
import { ImportHistory } from './import-history'
import { ImportStage } from './import-stage'
import { PendingList } from './pending-list'
import { findUploadOf, isMoving, isPending } from './prepare-pending'
import { UploadPanel } from './upload-panel'
import { UploadZone } from './upload-zone'
import { useDeleteImport } from './use-delete-import'
import { type CreatedImport, useNewImports } from './use-new-imports'
import { useRescuedFocus } from './use-rescued-focus'
import { useUploads } from './use-uploads'

export interface StoreDataViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

const POLL_MS = 2000

/** The data page: a place to drop files, those under way, the one that is looked at (`?import=`), the history. */
export function StoreDataView({ org, store, currency, timeZone }: StoreDataViewProps) {
  const words = useTranslations('import')
  const { organization } = useCurrentStore()
  const [importId, setImportId] = useQueryState('import', parseAsString.withOptions({ history: 'push', scroll: true }))
  const { list, refresh } = useImportList(org, store)
  const { uploads, add, drop } = useUploads(org, store, refresh)
  const begin = (created: CreatedImport[]) => {
    for (const one of created) add(one.importId, one.file)
    // A single file is looked at at once; of several, the list shows how each fares.
    const [first] = created
    if (first && created.length === 1) void setImportId(first.importId)
    refresh()
  }
  const { create, failures, isPending: isCreating } = useNewImports(org, store, begin)
  const { ask, question } = useDeleteImport(org, store, (id) => {
    drop(id)
    if (id === importId) void setImportId(null)
    refresh()
  })
  const mayLoad = can(organization, 'import:create')
  const upload = findUploadOf(uploads, importId)
  const imports = list.data ?? []
  const current = imports.find(({ id }) => id === importId)
  const page = useRescuedFocus(`${importId} ${current?.status} ${imports.length}`)
  const open = (id: string | null) => void setImportId(id)
  const pending = (
    <PendingList
      {...{ org, store, imports, uploads, mayLoad }}
      currentId={importId}
      onOpen={open}
      onDelete={ask}
      onRefresh={refresh}
    />
  )
  return (
    <div ref={page} tabIndex={-1} className="flex flex-col gap-10 py-8 outline-none">
      {question}
      {mayLoad && <DropOverlay onFiles={create} />}
      {upload && (
        <UploadPanel
          upload={upload}
          onDelete={() => ask({ id: upload.importId, fileName: upload.file.name })}
          onResume={() => add(upload.importId, upload.file)}
        />
      )}
      {importId && !upload && (
        // Keyed: what a person has chosen for one file is no answer for another.
        <ImportStage
          key={importId}
          {...{ org, store, currency, timeZone, importId, mayLoad }}
          onLeave={() => {
            open(null)
            refresh()
          }}
          onResume={(file) => add(importId, file)}
          onDelete={ask}
          onRefresh={refresh}
        />
      )}
      {!importId && (
        <section className="flex flex-col gap-6">
          <Heading hasImports={list.data?.length !== 0} mayLoad={mayLoad} />
          {mayLoad && <UploadZone onFiles={create} isPending={isCreating} failures={failures} />}
          {mayLoad && <FileHelp key={String(list.isPending)} isOpen={list.data?.length === 0} />}
        </section>
      )}
      {(!importId || imports.some((one) => one.id !== importId && isPending(one))) && pending}
      <ListState list={list} />
      <ImportHistory
        {...{ org, store, timeZone, currentId: importId }}
        imports={imports.filter((one) => !isPending(one))}
        onOpen={open}
        onDelete={ask}
        onRefresh={refresh}
      />
      {list.data?.length === 0 && !importId && !mayLoad && <p className="text-muted">{words('history.empty')}</p>}
    </div>
  )
}

/** The store's imports, asked for again while any of them moves, and a way to ask anew. */
function useImportList(org: string, store: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const list = useQuery(
    trpc.imports.list.queryOptions(
      { org, store },
      { refetchInterval: ({ state }) => (state.data?.some(isMoving) ? POLL_MS : false) },
    ),
  )
  const refresh = useCallback(() => {
    for (const key of [trpc.imports.list.queryKey(), trpc.imports.get.queryKey(), trpc.imports.twin.queryKey()])
      void client.invalidateQueries({ queryKey: key })
  }, [client, trpc])
  return { list, refresh }
}

function ListState({ list }: { list: ReturnType<typeof useImportList>['list'] }) {
  const common = useTranslations('common')
  const errorWords = useErrorWords()
  if (list.isPending) return <Skeleton className="h-40 w-full" />
  if (!list.isError) return null
  return (
    <Callout look="loss" isAlert action={<Button onClick={() => list.refetch()}>{common('retry')}</Button>}>
      {errorWords(list.error)}
    </Callout>
  )
}

function Heading({ hasImports, mayLoad }: { hasImports: boolean; mayLoad: boolean }) {
  const words = useTranslations('import.head')
  return (
    <header className="max-w-headline">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">{words(hasImports ? 'more' : 'empty')}</h1>
      {(hasImports || !mayLoad) && <p className="mt-2 text-ink-2">{words(mayLoad ? 'moreNote' : 'readOnly')}</p>}
    </header>
  )
}
