'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Table, type TableColumn } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { MAX_SOURCE_IDS_PER_KEY } from '@/domain/identity'
import type { IgnoredKeys } from '@/domain/identity-review'
import { can } from '@/domain/permissions'
import type { IdentityViewProps } from './identity-view'
import { IgnoreForm } from './ignore-form'
import { TabGate } from './tab-gate'

/** Keys that join nobody, by a person's word or by themselves, and those worth a look. */
export function IgnoredTab({ org, store, timeZone }: IdentityViewProps) {
  const trpc = useTRPC()
  const query = useQuery(trpc.identity.ignored.queryOptions({ org, store }))
  return <TabGate query={query}>{(keys) => <Lists {...{ org, store, timeZone, keys }} />}</TabGate>
}

interface ListsProps {
  org: string
  store: string
  timeZone: string
  keys: IgnoredKeys
}

function Lists({ org, store, timeZone, keys }: ListsProps) {
  const words = useTranslations('identity.ignored')
  const format = useFormat()
  const { organization } = useCurrentStore()
  const { ignore, link } = useKeyChanges()
  const mayChange = can(organization, 'identity:update')
  const nameKey = useKeyWords()
  const common = [
    { key: 'key', head: words('key'), cell: (row: { key: string }) => nameKey(row.key) },
    {
      key: 'orders',
      head: words('orders'),
      isFigure: true,
      cell: (row: { orders: number }) => format.number(row.orders),
    },
  ]
  const button = (text: string, press: (key: string) => void): TableColumn<{ key: string }>[] =>
    mayChange
      ? [
          {
            key: 'actions',
            head: (
              <span className="relative inline-block">
                <span className="sr-only">{words('actions')}</span>
              </span>
            ),
            isFigure: true,
            cell: (row) => (
              <Button size="small" look="quiet" onClick={() => press(row.key)}>
                {text}
              </Button>
            ),
          },
        ]
      : []
  return (
    <div className="flex flex-col gap-10">
      <Part title={words('byPerson')} isEmpty={keys.ignored.length === 0} empty={words('byPersonEmpty')}>
        <Table
          caption={words('byPerson')}
          rows={keys.ignored}
          getKey={(row) => row.key}
          columns={[
            ...common,
            {
              key: 'who',
              head: words('who'),
              cell: (row) => [row.by, format.instant(row.at, timeZone)].filter(Boolean).join(', '),
            },
            ...button(words('linkAgain'), (key) => link.mutate({ org, store, key })),
          ]}
        />
      </Part>
      {mayChange && (
        <IgnoreForm
          isPending={ignore.isPending}
          isWrong={ignore.isError && readAppError(ignore.error).reason === 'notAKey'}
          onIgnore={(key, onDone) => ignore.mutate({ org, store, key }, { onSuccess: onDone })}
        />
      )}
      {keys.suggested.length > 0 && (
        <ReportSection title={words('suggested')} note={words('suggestedNote')}>
          <Table
            caption={words('suggested')}
            rows={keys.suggested}
            getKey={(row) => row.key}
            columns={[...common, ...button(words('ignore'), (key) => ignore.mutate({ org, store, key }))]}
          />
        </ReportSection>
      )}
      <Part
        title={words('crowded')}
        note={words('crowdedNote', { limit: format.number(MAX_SOURCE_IDS_PER_KEY) })}
        isEmpty={keys.crowded.length === 0}
        empty={words('crowdedEmpty')}
      >
        <Table
          caption={words('crowded')}
          rows={keys.crowded}
          getKey={(row) => row.key}
          columns={[
            ...common,
            { key: 'ids', head: words('ids'), isFigure: true, cell: (row) => format.number(row.sourceIds) },
          ]}
        />
      </Part>
    </div>
  )
}

interface PartProps {
  title: string
  note?: string
  isEmpty: boolean
  empty: string
  children: ReactNode
}

function Part({ title, note, isEmpty, empty, children }: PartProps) {
  return (
    <ReportSection title={title} note={note}>
      {isEmpty ? <p className="text-ink-2">{empty}</p> : children}
    </ReportSection>
  )
}

/** Ignores keys and links them again, and says so. */
function useKeyChanges() {
  const words = useTranslations('identity.ignored')
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const errorWords = useErrorWords()
  const finish = (done: 'ignoredDone' | 'linkedDone') => ({
    onSuccess: (_: unknown, { key }: { key: string }) => {
      toast({ text: words(done, { key }) })
      void client.invalidateQueries()
    },
    onError: (error: unknown) => {
      if (readAppError(error).reason !== 'notAKey') toast({ text: errorWords(error), look: 'loss' })
    },
  })
  return {
    ignore: useMutation(trpc.identity.ignoreKey.mutationOptions(finish('ignoredDone'))),
    link: useMutation(trpc.identity.linkKeyAgain.mutationOptions(finish('linkedDone'))),
  }
}

/** A key in words: a domain and a name stand for every address that bears them. */
function useKeyWords(): (key: string) => string {
  const words = useTranslations('identity.ignored')
  return (key) => {
    if (key.startsWith('@')) return words('anyAt', { domain: key.slice(1) })
    return key.endsWith('@') ? words('anyNamed', { name: key }) : key
  }
}
