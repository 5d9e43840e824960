'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import type { DecidedPair } from '@/domain/identity-review'
import { can } from '@/domain/permissions'
import type { IdentityViewProps } from './identity-view'
import { showId } from './person-card'
import { useDecisions } from './use-decisions'

/** Every decision, who took it and when, and the way to take it back. */
export function DecidedTab({ org, store, timeZone }: IdentityViewProps) {
  const words = useTranslations('identity.decided')
  const format = useFormat()
  const trpc = useTRPC()
  const query = useQuery(trpc.identity.decisions.queryOptions({ org, store }))
  if (!query.data) return <Skeleton className="h-40 w-full" />
  if (query.data.length === 0) return <p className="text-ink-2">{words('empty')}</p>
  return (
    <Table
      caption={words('caption')}
      rows={query.data}
      getKey={({ first, second }) => `${first} ${second}`}
      columns={[
        {
          key: 'pair',
          head: words('pair'),
          cell: ({ first, second }) => (
            <span className="block max-w-80 truncate">{`${showId(first)} · ${showId(second)}`}</span>
          ),
        },
        { key: 'verdict', head: words('verdict'), cell: ({ isSame }) => words(isSame ? 'same' : 'different') },
        {
          key: 'who',
          head: words('who'),
          cell: ({ by, at }) => [by, format.instant(at, timeZone)].filter(Boolean).join(', '),
        },
        {
          key: 'actions',
          head: (
            <span className="relative inline-block">
              <span className="sr-only">{words('actions')}</span>
            </span>
          ),
          isFigure: true,
          cell: (pair) => <TakeBack org={org} store={store} pair={pair} />,
        },
      ]}
    />
  )
}

function TakeBack({ org, store, pair: { first, second } }: { org: string; store: string; pair: DecidedPair }) {
  const words = useTranslations('identity.decided')
  const { organization } = useCurrentStore()
  const client = useQueryClient()
  const { takeBack } = useDecisions()
  if (!can(organization, 'identity:update')) return null
  return (
    <Button
      size="small"
      look="quiet"
      isPending={takeBack.isPending}
      onClick={() =>
        takeBack.mutate({ org, store, pairs: [{ first, second }] }, { onSuccess: () => client.invalidateQueries() })
      }
    >
      {words('takeBack')}
    </Button>
  )
}
