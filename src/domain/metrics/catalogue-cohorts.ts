import type { MetricEntry } from './metric-entry'

const NOT_STARTED = {
  en: 'The cell’s bucket starts after the as-of day.',
  ru: 'Период ячейки начинается после даты отчёта.',
}

/** Measures of the cohort grid (docs/metrics.md "Cohort grid"). */
export const COHORT_ENTRIES: readonly MetricEntry[] = [
  {
    id: 'cohortRetained',
    unit: 'share',
    goodDirection: 'up',
    noData: NOT_STARTED,
    docTerm: 'customers retained %',
    name: { en: 'Customers retained %', ru: 'Удержание клиентов' },
    formula: {
      en: 'customers of the cohort with a counted order in the cell’s bucket ÷ cohort size',
      ru: 'клиенты когорты с учтённым заказом в периоде ячейки ÷ размер когорты',
    },
    note: {
      en: 'In this very bucket: a customer may be away in one and back in the next.',
      ru: 'Именно в этом периоде: клиент может пропустить один и вернуться в следующем.',
    },
    inputs: ['customers', 'asOf'],
  },
  {
    id: 'cohortRevenuePerCustomer',
    unit: 'money',
    goodDirection: 'up',
    noData: NOT_STARTED,
    docTerm: 'revenue per acquired customer',
    name: { en: 'Revenue per acquired customer', ru: 'Выручка на привлечённого клиента' },
    formula: {
      en: 'revenue of the cohort’s orders in the cell’s bucket ÷ cohort size',
      ru: 'выручка заказов когорты в периоде ячейки ÷ размер когорты',
    },
    note: {
      en: 'Divided by everybody acquired, not only by those who came.',
      ru: 'Делится на всех привлечённых, а не только на пришедших.',
    },
    inputs: ['revenue', 'asOf'],
  },
  {
    id: 'cohortMarginPerCustomer',
    unit: 'money',
    goodDirection: 'up',
    noData: NOT_STARTED,
    docTerm: 'margin per acquired customer',
    name: { en: 'Margin per acquired customer', ru: 'Маржа на привлечённого клиента' },
    formula: {
      en: 'margin of the cohort’s orders in the cell’s bucket ÷ cohort size',
      ru: 'маржа заказов когорты в периоде ячейки ÷ размер когорты',
    },
    note: {
      en: 'Divided by everybody acquired, not only by those who came.',
      ru: 'Делится на всех привлечённых, а не только на пришедших.',
    },
    inputs: ['margin', 'knownCostShare', 'asOf'],
  },
  {
    id: 'cohortCumulativeMargin',
    unit: 'money',
    goodDirection: 'up',
    noData: NOT_STARTED,
    docTerm: 'cumulative margin per acquired customer',
    name: { en: 'Cumulative margin per acquired customer', ru: 'Накопленная маржа на привлечённого клиента' },
    formula: {
      en: 'margin of the cohort’s orders from its own bucket through the cell’s ÷ cohort size',
      ru: 'маржа заказов когорты от её собственного периода до периода ячейки включительно ÷ размер когорты',
    },
    note: {
      en: 'Through month k, never at k months: the customers of a month are not equally old.',
      ru: 'По месяц k включительно, а не «к возрасту k»: возраст клиентов одного месяца разный.',
    },
    inputs: ['margin', 'knownCostShare', 'asOf'],
  },
  {
    id: 'cohortAverageRow',
    unit: 'share',
    goodDirection: 'up',
    noData: { en: 'No cohort is final at this offset.', ru: 'Ни одна когорта ещё не завершила этот период.' },
    docTerm: 'Average row',
    name: { en: 'Average row', ru: 'Средняя строка' },
    formula: {
      en: 'Σ numerators ÷ Σ denominators over the cohorts final at k',
      ru: 'Σ числителей ÷ Σ знаменателей по когортам, завершившим период k',
    },
    note: {
      en: 'Large cohorts weigh more; unfinished cells are out of it.',
      ru: 'Крупные когорты весят больше; незавершённые ячейки не входят.',
    },
    inputs: ['customers', 'asOf'],
  },
  {
    id: 'cohort',
    unit: 'money',
    goodDirection: null,
    noData: NOT_STARTED,
    docTerm: 'Cohort',
    name: { en: 'Cohort', ru: 'Выручка по когортам' },
    formula: {
      en: 'the bucket (month by default; week, quarter, year) of the first counted order',
      ru: 'период (по умолчанию месяц; неделя, квартал, год) первого учтённого заказа клиента',
    },
    note: {
      en: 'Each layer is the revenue of the customers of one cohort, month by month; the layers of a month sum to its revenue.',
      ru: 'Каждый слой — выручка клиентов одной когорты по месяцам; слои месяца складываются в его выручку.',
    },
    inputs: ['revenue', 'unmatchedRefunds', 'asOf'],
  },
]
