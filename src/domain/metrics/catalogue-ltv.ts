import type { MetricEntry } from './metric-entry'

const NO_FORMULA = {
  en: 'Churn has no value: the history is too short, or nobody was lost.',
  ru: 'Нет оттока: история слишком короткая, либо никто не потерян.',
}

/** The four named methods of LTV and what may be paid for a customer (docs/metrics.md "LTV", "Acquisition"). */
export const LTV_ENTRIES: readonly MetricEntry[] = [
  {
    id: 'realisedLtv',
    unit: 'money',
    goodDirection: 'up',
    noData: { en: 'No cohort has reached this age yet.', ru: 'Ни одна когорта ещё не достигла этого возраста.' },
    docTerm: 'Realised, at age H',
    name: { en: 'Realised, at age H', ru: 'Фактический LTV к возрасту H' },
    formula: {
      en: 'margin of the customer’s orders dated before first date + H calendar months (day clamped to the month’s end) ÷ all acquired customers',
      ru: 'маржа заказов, сделанных раньше чем через H календарных месяцев после первого (день не позже конца месяца), ÷ все привлечённые клиенты',
    },
    note: {
      en: 'Over the cohorts whose month is over and whose youngest customer has passed the anniversary. The inputs are those of H = 12.',
      ru: 'По когортам, чей месяц закончился и чей самый поздний клиент достиг этого возраста. Исходные значения — для H = 12.',
    },
    inputs: ['realised12Margin', 'realised12Customers', 'realised12Cohorts'],
  },
  {
    id: 'formulaSimpleLtv',
    unit: 'money',
    goodDirection: 'up',
    noData: NO_FORMULA,
    docTerm: 'Formula, simple',
    name: { en: 'Formula, simple', ru: 'Формула, простая' },
    formula: { en: 'ARPA ÷ churn', ru: 'ARPA ÷ отток' },
    note: {
      en: 'Revenue LTV. Trust it only in a steady state: if the base changed by more than 20 %, trust the realised curve.',
      ru: 'LTV по выручке. Верно лишь для устойчивого магазина: если база изменилась больше чем на 20\u00A0%, верьте фактической кривой.',
    },
    inputs: ['arpa', 'monthlyChurn', 'windowRevenue', 'endBase', 'lost', 'startBase', 'baseChange'],
  },
  {
    id: 'formulaExpandedLtv',
    unit: 'money',
    goodDirection: 'up',
    noData: NO_FORMULA,
    docTerm: 'Formula, simple',
    name: { en: 'Expanded (annual)', ru: 'Формула, развёрнутая (годовая)' },
    formula: {
      en: 'revenue of the last 12 whole months ÷ base 12 months ago ÷ the share of that base not in the base now',
      ru: 'выручка последних 12 полных месяцев ÷ база 12 месяцев назад ÷ доля той базы, которой нет в базе сейчас',
    },
    note: { en: 'Revenue LTV by the year.', ru: 'LTV по выручке за год.' },
    inputs: ['inactivityMonths', 'historyMonths', 'baseChange'],
  },
  {
    id: 'formulaFullLtv',
    unit: 'money',
    goodDirection: 'up',
    noData: NO_FORMULA,
    docTerm: 'Formula, full',
    name: { en: 'Formula, full', ru: 'Формула, полная' },
    formula: {
      en: 'margin ARPA ÷ churn − CAC of the last 12 whole months',
      ru: 'маржинальная ARPA ÷ отток − CAC последних 12 полных месяцев',
    },
    note: {
      en: 'Where CAC has no value (no spend entered, or no new customers), the figure is before CAC.',
      ru: 'Где у CAC нет значения (расходы не внесены или нет новых клиентов), величина дана до вычета CAC.',
    },
    inputs: ['marginArpa', 'monthlyChurn', 'windowMargin', 'endBase', 'lost', 'startBase', 'cac'],
  },
  {
    id: 'predictedLtv',
    unit: 'money',
    goodDirection: 'up',
    noData: {
      en: 'No model is fitted: too few orders, none fits, or a filter is on.',
      ru: 'Модель не построена: мало заказов, ни одна не подходит или включён фильтр.',
    },
    docTerm: 'Predicted, at age H',
    name: { en: 'Predicted, at age H', ru: 'Прогнозный LTV к возрасту H' },
    formula: {
      en: 'actual margin up to the customer’s age at as-of (cut at H) + expected margin from there to age H',
      ru: 'фактическая маржа до возраста клиента на дату отчёта (не дальше H) + ожидаемая маржа оттуда до возраста H',
    },
    note: {
      en: 'Comparable with realised at H. Guests are out; future months are discounted by 1 % a month. The inputs are those of H = 12.',
      ru: 'Сравним с фактическим к возрасту H. Без гостей; будущие месяцы дисконтируются на 1\u00A0% в месяц. Исходные значения — для H = 12.',
    },
    inputs: [
      'predictedActual',
      'predictedFuture',
      'predictedLow',
      'predictedHigh',
      'predictedUndiscounted',
      'predictedCustomers',
      'predictedModel',
    ],
  },
  {
    id: 'cac',
    unit: 'money',
    goodDirection: 'down',
    noData: {
      en: 'No acquisition spend has been entered for these months, or they brought no new customers.',
      ru: 'За эти месяцы не внесены расходы на привлечение, либо не было новых клиентов.',
    },
    docTerm: 'CAC',
    name: { en: 'CAC', ru: 'Стоимость привлечения (CAC)' },
    formula: {
      en: 'acquisition spend ÷ identified customers whose first counted order falls in the bucket',
      ru: 'расходы на привлечение ÷ опознанные клиенты, чей первый учтённый заказ пришёлся на период',
    },
    note: {
      en: 'Of the last 12 whole months. A span’s spend is spread over its days; months without a spend row add customers and no spend.',
      ru: 'За последние 12 полных месяцев. Расходы за промежуток делятся по его дням; месяцы без внесённых расходов дают клиентов, но не расходы.',
    },
    inputs: ['cacSpend', 'cacCustomers', 'cacFrom', 'cacTo', 'cacMonths'],
  },
  {
    id: 'maximumCac',
    unit: 'money',
    goodDirection: 'up',
    noData: { en: 'No cohort is 12 months old yet.', ru: 'Ни одной когорте ещё нет 12 месяцев.' },
    docTerm: 'maximum CAC',
    name: { en: 'Maximum CAC', ru: 'Предельный CAC' },
    formula: {
      en: 'LTV before CAC at the chosen horizon ÷ the chosen ratio',
      ru: 'LTV до вычета CAC на выбранном горизонте ÷ выбранное соотношение',
    },
    note: {
      en: 'What may be paid for a customer: realised LTV at 12 months, ratio 3.',
      ru: 'Сколько можно платить за клиента: фактический LTV за 12 месяцев, соотношение 3.',
    },
    inputs: ['realised12', 'realised12Margin', 'realised12Customers', 'cacRatio'],
  },
  {
    id: 'payback',
    unit: 'months',
    goodDirection: 'down',
    noData: {
      en: 'CAC is not known, or no cohort is old enough.',
      ru: 'CAC неизвестен, либо ни одна когорта ещё не достигла нужного возраста.',
    },
    docTerm: 'payback',
    name: { en: 'Payback', ru: 'Окупаемость' },
    formula: {
      en: 'smallest final k with cumulative margin per acquired customer ≥ CAC at k and at every later final offset',
      ru: 'наименьший окончательный k, при котором накопленная маржа на привлечённого клиента ≥ CAC и остаётся не меньше на всех следующих окончательных сроках',
    },
    note: {
      en: 'Here along the realised curve, over the cohorts final at its end, by months of a customer’s own life; “by the first order” only where the first order alone is enough.',
      ru: 'Здесь — по фактической кривой, по когортам, дожившим до её конца, в месяцах жизни клиента; «первым заказом» — только если хватает одного первого заказа.',
    },
    inputs: ['cac', 'cacSpend', 'cacCustomers', 'cacFrom', 'cacTo'],
  },
]
