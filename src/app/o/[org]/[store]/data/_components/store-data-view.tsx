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
import { FileHelp } from './file-help'
import { ImportHistory } from './import-history'
import { ImportStage } from './import-stage'
import { UploadPanel } from './upload-panel'
import { UploadZone } from './upload-zone'
import { useNewImport } from './use-new-import'
import { useUpload } from './use-upload'

export interface StoreDataViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The data page: a place to drop a file, the import under way or done, the history. `?import=` says which. */
export function StoreDataView({ org, store, currency, timeZone }: StoreDataViewProps) {
  const words = useTranslations('import')
  const common = useTranslations('common')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const client = useQueryClient()
  const { organization } = useCurrentStore()
  const [importId, setImportId] = useQueryState('import', parseAsString.withOptions({ history: 'push', scroll: true }))
  const list = useQuery(trpc.imports.list.queryOptions({ org, store }))
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: trpc.imports.pathKey() })
  }, [client, trpc])
  const { upload, run, cancel } = useUpload(org, store, refresh)
  const { create, failure, isPending } = useNewImport(org, store, (id, file) => {
    void setImportId(id)
    void run(id, file)
  })
  const mayLoad = can(organization.role, 'import:create')
  const leave = () => {
    cancel()
    void setImportId(null)
    refresh()
  }
  const isUploading = upload !== null && upload.importId === importId
  return (
    <div className="flex flex-col gap-10 py-8">
      {isUploading && (
        <UploadPanel upload={upload} onCancel={leave} onResume={() => void run(upload.importId, upload.file)} />
      )}
      {importId && !isUploading && (
        // Keyed: what a person has chosen for one file is no answer for another.
        <ImportStage
          key={importId}
          {...{ org, store, currency, importId }}
          onLeave={leave}
          onResume={(file) => void run(importId, file)}
          onRefresh={refresh}
        />
      )}
      {!importId && (
        <section className="flex flex-col gap-6">
          <Heading hasImports={(list.data?.length ?? 0) > 0} mayLoad={mayLoad} />
          {mayLoad && <UploadZone onFile={create} isPending={isPending} failure={failure} />}
          {mayLoad && <FileHelp />}
        </section>
      )}
      {list.isPending && <Skeleton className="h-40 w-full" />}
      {list.isError && (
        <Callout look="loss" isAlert action={<Button onClick={() => list.refetch()}>{common('retry')}</Button>}>
          {errorWords(list.error)}
        </Callout>
      )}
      {list.data && list.data.length > 0 && (
        <ImportHistory
          {...{ org, store, timeZone, currentId: importId }}
          imports={list.data}
          onOpen={(id) => void setImportId(id)}
          onRefresh={refresh}
        />
      )}
      {list.data?.length === 0 && !importId && !mayLoad && <p className="text-muted">{words('history.empty')}</p>}
    </div>
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
