'use client'
import { useTranslations } from 'next-intl'
import { COHORT_COLOURS } from '@/components/charts/prepare-cohort-heat'
import { getButtonClasses } from '@/components/ui/button-classes'
import { SegmentedControl } from '@/components/ui/segmented-control'
import {
  COHORT_FORMS,
  COHORT_ROWS,
  COHORT_SPANS,
  COHORT_WINDOWS,
  type CohortMeasure,
  hasSpan,
} from '@/domain/cohort-switches'
import { MenuSwitch } from './menu-switch'
import { BUCKETS, COHORT_VIEWS, type CohortPageSwitches } from './use-cohort-switches'

/** Measures as a person picks them: retention is one, in per cent or in customers. */
const KINDS = [
  'retention',
  'revenue',
  'margin',
  'contribution',
  'orders',
  'aov',
  'ordersPerCustomer',
  'refundsShare',
] as const
type Kind = (typeof KINDS)[number]

interface CohortSwitchesProps {
  switches: CohortPageSwitches
  /** Measures that the store's data cannot show yet. */
  hidden: readonly CohortMeasure[]
  canForecast: boolean
}

/** On a phone a line is pushed sideways, as the filters are: one under another, the switches would hide the grid. */
const LINE =
  'flex items-center gap-2.5 max-sm:-mx-5 max-sm:overflow-x-auto max-sm:px-5 sm:flex-wrap max-sm:[&>*]:max-w-none max-sm:[&>*]:shrink-0'

/** What the page shows: only switches that mean something beside the others are offered. */
export function CohortSwitches({ switches, hidden, canForecast }: CohortSwitchesProps) {
  return (
    <div className="flex flex-col gap-2.5">
      <div className={LINE}>
        <MeasureSwitches switches={switches} hidden={hidden} />
        {switches.view === 'grid' && <ForecastSwitch switches={switches} canForecast={canForecast} />}
      </div>
      <div className={LINE}>
        <FrameSwitches switches={switches} />
      </div>
    </div>
  )
}

function MeasureSwitches({ switches, hidden }: Pick<CohortSwitchesProps, 'switches' | 'hidden'>) {
  const words = useTranslations('cohorts.switch')
  const { measure, span, form, setSwitches } = switches
  const isRetention = measure === 'retainedShare' || measure === 'retainedCount'
  const kinds = KINDS.filter((kind) => kind === 'retention' || kind === measure || !hidden.includes(kind))
  const choose = (kind: Kind) => setSwitches({ measure: kind === 'retention' ? 'retainedShare' : kind })
  return (
    <>
      <SegmentedControl
        label={words('measure')}
        value={isRetention ? 'retention' : measure}
        options={kinds.map((value) => ({ value, label: words(value) }))}
        onChange={choose}
      />
      {isRetention && (
        <SegmentedControl
          label={words('form')}
          value={measure}
          options={(['retainedShare', 'retainedCount'] as const).map((value) => ({ value, label: words(value) }))}
          onChange={(value) => setSwitches({ measure: value })}
        />
      )}
      {hasSpan(measure) && (
        <>
          <SegmentedControl
            label={words('span')}
            value={span}
            options={COHORT_SPANS.map((value) => ({ value, label: words(value) }))}
            onChange={(value) => setSwitches({ span: value })}
          />
          <SegmentedControl
            label={words('form')}
            value={form}
            options={COHORT_FORMS.map((value) => ({ value, label: words(value) }))}
            onChange={(value) => setSwitches({ form: value })}
          />
        </>
      )}
    </>
  )
}

function FrameSwitches({ switches }: Pick<CohortSwitchesProps, 'switches'>) {
  const words = useTranslations('cohorts.switch')
  const { bucket, windows, rows, view, colour, setSwitches } = switches
  return (
    <>
      <SegmentedControl
        label={words('view')}
        value={view}
        options={COHORT_VIEWS.map((value) => ({ value, label: words(value) }))}
        onChange={(value) => setSwitches({ view: value })}
      />
      <SegmentedControl
        label={words('bucket')}
        value={bucket}
        options={BUCKETS.map((value) => ({ value, label: words(value) }))}
        onChange={(value) => setSwitches({ bucket: value, age: null })}
      />
      <SegmentedControl
        label={words('windows')}
        value={windows}
        options={COHORT_WINDOWS.map((value) => ({ value, label: words(value) }))}
        onChange={(value) => setSwitches({ windows: value, age: null })}
      />
      {(view === 'grid' || view === 'curves') && (
        <MenuSwitch
          label={words('rows')}
          value={rows}
          options={COHORT_ROWS.map((value) => ({ value, label: words(`by.${value}`) }))}
          onChange={(value) => setSwitches({ rows: value, pick: null })}
        />
      )}
      {view === 'grid' && (
        <MenuSwitch
          label={words('colour')}
          value={colour}
          options={COHORT_COLOURS.map((value) => ({ value, label: words(`colours.${value}`) }))}
          onChange={(value) => setSwitches({ colour: value })}
        />
      )}
    </>
  )
}

/** What the model expects of the cells that have not begun. */
function ForecastSwitch({ switches, canForecast }: Pick<CohortSwitchesProps, 'switches' | 'canForecast'>) {
  const words = useTranslations('cohorts.switch')
  const { forecast, setSwitches } = switches
  return (
    <button
      type="button"
      aria-pressed={forecast && canForecast}
      disabled={!canForecast}
      title={canForecast ? undefined : words('forecastOff')}
      onClick={() => setSwitches({ forecast: !forecast })}
      className={getButtonClasses(
        forecast && canForecast ? 'primary' : 'secondary',
        'small',
        '!text-sm disabled:opacity-50',
      )}
    >
      {words('forecast')}
    </button>
  )
}
