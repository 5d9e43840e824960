'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ApiOutputs } from '@/components/api/client'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useToast } from '@/components/ui/toast'
import { EXPORT_DAYS } from '@/domain/leaving'

/** § How often an export under way is looked at. */
const LOOK_MS = 1500

type Export = ApiOutputs['leaving']['exports'][number]

/** Everything the organisation keeps, as one file: asked for, on its way, ready. */
export function ExportSection({ org }: { org: string }) {
  const words = useTranslations('data-export')
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const sayError = useErrorWords()
  const exports = useQuery(
    trpc.leaving.exports.queryOptions(
      { org },
      { refetchInterval: ({ state }) => (isUnderWay(state.data?.[0]) ? LOOK_MS : false) },
    ),
  )
  const ask = useMutation(
    trpc.leaving.askExport.mutationOptions({
      onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.leaving.exports.queryKey() }),
    }),
  )
  const [latest] = exports.data ?? []
  return (
    <section id="export" className="mt-12 flex scroll-mt-20 flex-col items-start gap-3 border-t border-line pt-6">
      <h2 className="font-semibold text-[0.9375rem]">{words('title')}</h2>
      <p className="text-ink-2">{words('lead', { days: EXPORT_DAYS })}</p>
      {latest && <ExportState org={org} latest={latest} />}
      {!isUnderWay(latest) && exports.isSuccess && (
        <Button isPending={ask.isPending} onClick={() => ask.mutate({ org })}>
          {words(latest ? 'again' : 'ask')}
        </Button>
      )}
    </section>
  )
}

function isUnderWay(latest: Export | undefined): boolean {
  return latest?.status === 'queued' || latest?.status === 'running'
}

function ExportState({ org, latest }: { org: string; latest: Export }) {
  const words = useTranslations('data-export')
  const format = useFormat()
  const { status, progress, byteSize, finishedAt, expiresAt } = latest
  if (status === 'failed') return <p className="text-loss">{words('failed')}</p>
  if (status === 'done') {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const instant = (at: Date | null) => (at ? format.instant(at, zone) : '')
    return (
      <div className="flex w-full flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-panel px-4 py-3">
        <div>
          <p className="font-emphasis">{words('ready', { size: format.fileSize(byteSize ?? 0) })}</p>
          <p className="text-fine text-muted" suppressHydrationWarning>
            {words('until', { made: instant(finishedAt), until: instant(expiresAt) })}
          </p>
        </div>
        <LinkButton look="primary" prefetch={false} href={`/api/export/organization?org=${encodeURIComponent(org)}`}>
          {words('download')}
        </LinkButton>
      </div>
    )
  }
  const { done, total } = progress ?? { done: 0, total: 0 }
  const label =
    status === 'queued' ? words('queued') : total > 0 ? words('running', { done, total }) : words('starting')
  return (
    <div className="w-full" aria-live="polite">
      <p>{label}</p>
      <ProgressBar className="my-2" done={done} total={total} label={words('title')} />
      <p className="text-fine text-muted">{words('letter')}</p>
    </div>
  )
}
