'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import { currencyDigits } from '@/domain/currency'
import { scaleValueTrial } from '@/domain/forecast/gamma-gamma/scale-value-trial'
import type { AssumptionCheck, Forecast, ModelTrial, ValueTrial } from '@/domain/forecast-report'
import { FitHistory } from './fit-history'
import { MethodsSection } from './methods-section'
import { nameParameter } from './name-parameter'

interface ModelSectionProps {
  org: string
  store: string
  forecast: Extract<Forecast, { trials: ModelTrial[] }>
  currency: string
}

/** The models tried, what they assume, and the earlier fits. */
export function ModelSection({ org, store, forecast, currency }: ModelSectionProps) {
  return (
    <div className="flex flex-col gap-12">
      <TrialsTable forecast={forecast} currency={currency} />
      <Checks checks={forecast.checks} />
      <FitHistory org={org} store={store} currency={currency} />
      <MethodsSection />
    </div>
  )
}

type TrialRow = Pick<ModelTrial, 'status' | 'reason' | 'parameters' | 'logLikelihood'> & {
  name: string
  isUsed: boolean
  total: number | null
  rmse: number | null
  note: string | null
}

function TrialsTable({ forecast, currency }: Pick<ModelSectionProps, 'forecast' | 'currency'>) {
  const words = useTranslations('forecast.trials')
  const modelWords = useTranslations('forecast.model')
  const reasonWords = useTranslations('forecast.reason')
  const format = useFormat()
  const chosen = forecast.status === 'fitted' ? forecast.chosen : null
  const hasHoldout = forecast.trials.some(({ holdout }) => holdout !== null)
  const rows: TrialRow[] = [
    ...forecast.trials.map((trial) => ({
      ...trial,
      name: modelWords(trial.model),
      isUsed: chosen?.model === trial.model,
      total: trial.holdout?.totalError ?? null,
      rmse: trial.holdout?.rootMeanSquaredError ?? null,
      note: null,
    })),
    {
      ...scaleValueTrial(forecast.value, currencyDigits(currency)),
      name: words('value'),
      isUsed: chosen !== null,
      total: null,
      rmse: null,
      note: meanOf(forecast.value),
    },
  ]
  function meanOf({ meanValueMinor }: ValueTrial) {
    return meanValueMinor === null
      ? null
      : words('mean', { value: format.moneyFitted(Math.round(meanValueMinor), currency) })
  }
  return (
    <ReportSection
      title={words('title')}
      note={chosen && words('note', { by: hasHoldout ? (chosen.by === 'holdout' ? 'holdout' : 'tie') : 'likelihood' })}
    >
      <Table
        caption={words('title')}
        getKey={(row) => row.name}
        rows={rows}
        columns={[
          {
            key: 'model',
            head: words('model'),
            cell: (row) => (
              <>
                <span className={row.isUsed ? 'font-emphasis' : ''}>{row.name}</span>
                {row.isUsed && <span className="ml-2 text-fine text-accent">{words('chosen')}</span>}
                {row.note && <span className="block text-fine text-muted">{row.note}</span>}
                {row.parameters && (
                  <span className="flex flex-wrap gap-x-3 text-fine tabular-nums text-muted">
                    {Object.entries(row.parameters).map(([letter, value]) => (
                      <span key={letter} className="whitespace-nowrap">
                        {nameParameter(letter)} {format.number(value, 3)}
                      </span>
                    ))}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'status',
            head: words('status'),
            cell: (row) => (
              <>
                {words(row.status)}
                {row.reason && <span className="block text-fine text-muted">{reasonWords(row.reason)}</span>}
              </>
            ),
          },
          {
            key: 'logLikelihood',
            head: words('logLikelihood'),
            isFigure: true,
            cell: (row) => format.number(row.logLikelihood, 1),
          },
          { key: 'total', head: words('total'), isFigure: true, cell: (row) => format.share(row.total, 1, true) },
          { key: 'rmse', head: words('rmse'), isFigure: true, cell: (row) => format.number(row.rmse, 3) },
        ]}
      />
    </ReportSection>
  )
}

function Checks({ checks }: { checks: AssumptionCheck[] }) {
  const words = useTranslations('forecast.checks')
  const format = useFormat()
  const write = (check: AssumptionCheck, value: number | null) =>
    check.kind === 'seasonality' || check.kind === 'stationarity'
      ? format.share(value, 0)
      : format.number(value, check.kind === 'enoughRepeaters' ? 1 : 2)
  return (
    <ReportSection title={words('title')} note={words('note')} className="max-w-headline">
      <ul className="divide-y divide-line border-y border-line">
        {checks.map((check) => (
          <li key={check.kind} className="flex items-baseline justify-between gap-6 py-3">
            <span>
              {words(check.kind)}
              <span className="block text-fine text-muted">
                {check.value === null
                  ? words('unknown')
                  : words(`${check.kind}Note`, {
                      value: write(check, check.value),
                      limit: write(check, check.limit),
                    })}
              </span>
            </span>
            {check.value !== null && (
              <span className={`shrink-0 ${check.isMet ? 'text-accent' : 'text-warning'}`}>
                {words(check.isMet ? 'met' : 'notMet')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </ReportSection>
  )
}
