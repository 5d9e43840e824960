'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { PageHeader } from '@/components/shell/page-header'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { Forecast } from '@/domain/forecast-report'
import { BacktestSection } from './backtest-section'
import { FallbackSection } from './fallback-section'
import { ForecastExplain } from './forecast-explain'
import { ForecastGate } from './forecast-gate'
import { ForecastHeadline } from './forecast-headline'
import { ForecastMeta } from './forecast-meta'
import { ModelSection } from './model-section'
import { MoneySection } from './money-section'
import { ReadinessPanel } from './readiness-panel'

const VIEWS = ['money', 'check', 'model'] as const
const COMPUTING_MS = 1000
const STALE_MS = 4000

interface ForecastViewProps {
  org: string
  store: string
  currency: string
}

/** The forecast page: the answer, then what it will bring, how it did on the past, or what it rests on. */
export function ForecastView({ org, store, currency }: ForecastViewProps) {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.forecast.get.queryOptions(
      { org, store },
      {
        refetchInterval: ({ state: { data } }) => {
          if (data?.state === 'computing') return COMPUTING_MS
          return data?.state === 'ready' && data.fit.isStale ? STALE_MS : false
        },
      },
    ),
  )
  const ready = query.data?.state === 'ready' ? query.data : null
  return (
    <>
      <PageHeader meta={ready && <ForecastMeta forecast={ready.data} fit={ready.fit} />} />
      <ForecastGate query={query} org={org} store={store}>
        {(forecast) => (
          <ForecastExplain forecast={forecast} currency={currency}>
            <ForecastHeadline forecast={forecast} currency={currency} />
            <Report {...{ org, store, forecast, currency }} />
          </ForecastExplain>
        )}
      </ForecastGate>
    </>
  )
}

function Report({ org, store, forecast, currency }: ForecastViewProps & { forecast: Forecast }) {
  const words = useTranslations('forecast.view')
  const [asked, setView] = useQueryState(
    'view',
    parseAsStringLiteral(VIEWS).withDefault('money').withOptions({ history: 'push', scroll: false }),
  )
  if (forecast.status === 'notReady') return <ReadinessPanel readiness={forecast.readiness} />
  // Without a model there is nothing to test: an address that asks for it shows what there is.
  const view = asked === 'check' && forecast.status === 'fallback' ? 'money' : asked
  return (
    <>
      <div className="mb-8">
        <SegmentedControl
          label={words('label')}
          value={view}
          options={VIEWS.map((value) => ({
            value,
            label: words(value),
            isDisabled: value === 'check' && forecast.status === 'fallback',
          }))}
          onChange={(value) => void setView(value)}
        />
      </div>
      {view === 'model' ? (
        <ModelSection org={org} store={store} forecast={forecast} currency={currency} />
      ) : forecast.status === 'fallback' ? (
        <FallbackSection curve={forecast.curve} currency={currency} />
      ) : view === 'check' ? (
        <BacktestSection backtest={forecast.backtest} modelError={forecast.modelError} currency={currency} />
      ) : (
        <MoneySection forecast={forecast} currency={currency} />
      )}
    </>
  )
}
