'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import type { ErasureView } from '@/server/personal-data/erasures'
import type { PersonalDataProps } from './personal-data-view'

/** § How often the list is asked for while a request is under way. */
const REFRESH_MS = 2000

/** The requests there were: when, and what became of each. Nobody's name: it is gone. */
export function ErasureList({ slugs, timeZone }: PersonalDataProps) {
  const words = useTranslations('personal-data.requests')
  const format = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const list = useQuery(
    trpc.personalData.erasures.queryOptions(slugs, {
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? REFRESH_MS : false),
    }),
  )
  const retry = useMutation(
    trpc.personalData.retry.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.personalData.erasures.queryKey(slugs) }),
    }),
  )
  if (!list.data || list.data.length === 0) return null
  return (
    <section className="mt-14">
      <h2 className="text-[0.9375rem] font-semibold">{words('title')}</h2>
      <ul aria-live="polite" className="mt-2 border-b border-line">
        {list.data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-line py-2.5">
            <span className="w-40 shrink-0 tabular-nums text-muted">{format.instant(one.createdAt, timeZone)}</span>
            <span className={one.status === 'failed' ? 'text-loss' : ''}>{words(`status.${one.status}`)}</span>
            {one.report && one.status === 'done' && (
              <span className="min-w-0 text-fine text-muted">
                {words('report', { orders: one.report.orders, files: one.report.files })}
              </span>
            )}
            {one.status === 'failed' && (
              <Button size="small" isPending={retry.isPending} onClick={() => retry.mutate({ ...slugs, id: one.id })}>
                {words('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function isUnderWay({ status }: ErasureView): boolean {
  return status === 'queued' || status === 'running'
}
