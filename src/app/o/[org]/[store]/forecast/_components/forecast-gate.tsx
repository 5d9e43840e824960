'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { NoOrders } from '@/components/reports/report-gate'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Skeleton } from '@/components/ui/skeleton'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastState, ForecastStep } from '@/domain/forecast-state'

interface ForecastGateProps {
  query: UseQueryResult<ForecastState, unknown>
  org: string
  store: string
  children: (forecast: Forecast) => ReactNode
}

/** Shows the forecast, or where it stands: on its way, being computed, no orders, failed with a way to try again. */
export function ForecastGate({ query, org, store, children }: ForecastGateProps) {
  const words = useTranslations('reports.state')
  if (query.data?.state === 'ready') return children(query.data.data)
  if (query.data?.state === 'empty') return <NoOrders />
  if (query.data?.state === 'computing') return <Computing step={query.data.step} share={query.data.share} />
  if (query.data?.state === 'failed') return <Failed org={org} store={store} onAsked={() => void query.refetch()} />
  if (query.isError) return <ReportError query={query} />
  return (
    <div role="status" className="flex flex-col gap-8 py-8">
      <span className="sr-only">{words('loading')}</span>
      <Skeleton className="h-28 w-full max-w-[46rem]" />
      <Skeleton className="h-64 w-full" />
    </div>
  )
}

function Computing({ step, share }: { step: ForecastStep; share: number }) {
  const words = useTranslations('forecast')
  return (
    <section role="status" className="flex max-w-headline flex-col gap-4 py-10">
      <h1 className="font-serif text-headline">{words('headlineWaiting')}</h1>
      <p className="text-ink-2">{words('waiting.note')}</p>
      <ProgressBar done={Math.round(share * 100)} total={100} label={words('headlineWaiting')} />
      <p className="text-fine text-muted">{words('waiting.step', { step })}</p>
    </section>
  )
}

function Failed({ org, store, onAsked }: { org: string; store: string; onAsked: () => void }) {
  const words = useTranslations('forecast')
  const trpc = useTRPC()
  const compute = useMutation(trpc.forecast.compute.mutationOptions({ onSuccess: onAsked }))
  return (
    <section className="flex max-w-headline flex-col gap-5 py-10">
      <h1 className="font-serif text-headline">{words('headlineFailed')}</h1>
      <Callout
        look="loss"
        isAlert
        action={
          <Button isPending={compute.isPending} onClick={() => compute.mutate({ org, store })}>
            {words('waiting.retry')}
          </Button>
        }
      >
        {words('waiting.failed')}
      </Callout>
    </section>
  )
}
