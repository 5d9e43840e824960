import type { Overview } from '@/domain/overview'
import { MAXIMUM_CAC } from '@/domain/realised-ltv'
import type { MetricUnit, Words } from './metric-entry'

/** A figure that goes into a metric: its words, its unit, and the store's own value. */
export interface MetricInput {
  label: Words
  unit: MetricUnit | 'text'
  value: (overview: Overview) => number | string | null
}

const churnWindow = ({ descriptive }: Overview) => descriptive.churnWindow
const atTwelveMonths = ({ ltv }: Overview) => ltv.realised.ages.find((age) => age.ageMonths === 12)
const sumMonths = (
  overview: Overview,
  field: 'newOrders' | 'returningOrders' | 'newRevenueMinor' | 'returningRevenueMinor',
) => overview.descriptive.newVsReturning.reduce((sum, month) => sum + month[field], 0)
const band = ({ descriptive }: Overview, name: 'low' | 'mid' | 'high') =>
  descriptive.aovBands.find((one) => one.band === name)?.customers ?? 0

function input(en: string, ru: string, unit: MetricInput['unit'], value: MetricInput['value']): MetricInput {
  return { label: { en, ru }, unit, value }
}

const MODEL_NAMES = { bgNbd: 'BG/NBD', mbgNbd: 'MBG/NBD', paretoNbd: 'Pareto/NBD' } as const

/** Every input that a catalogue entry can name, computed from the overview alone. */
export const METRIC_INPUTS = {
  asOf: input('As of', 'По состоянию на', 'text', (o) => o.asOf),
  firstDay: input('First counted order', 'Первый учтённый заказ', 'text', (o) => o.firstDay),
  historyMonths: input('Whole months of history', 'Полных месяцев истории', 'months', (o) => o.historyMonths),
  customers: input('Customers', 'Клиенты', 'count', (o) => o.descriptive.customers),
  orders: input('Counted orders', 'Учтённые заказы', 'count', (o) => o.descriptive.orders),
  guestOrders: input('Guest orders among them', 'Из них заказы гостей', 'count', (o) => o.quality.guestOrders),
  excludedOrders: input('Orders left out', 'Не учтено заказов', 'count', (o) =>
    o.quality.excludedOrders.reduce((sum, one) => sum + one.orders, 0),
  ),
  gross: input('Gross', 'Валовая выручка', 'money', (o) => o.descriptive.grossMinor),
  refunds: input('Refunds', 'Возвраты', 'money', (o) => o.descriptive.refundMinor),
  unmatchedRefunds: input(
    'Returns without an order',
    'Возвраты без заказа',
    'money',
    (o) => o.descriptive.unmatchedRefundsMinor,
  ),
  revenue: input('Revenue', 'Выручка', 'money', (o) => o.descriptive.revenueMinor),
  margin: input('Margin', 'Маржа', 'money', (o) => o.descriptive.marginMinor),
  knownCostShare: input(
    'Share of revenue with known cost',
    'Доля выручки с известной себестоимостью',
    'share',
    (o) => o.quality.knownCostShare,
  ),
  aov: input('Average order value', 'Средний чек', 'money', (o) => o.descriptive.aovMinor),
  everCustomers: input('Customers of all time', 'Клиенты за всё время', 'count', (o) => o.descriptive.everCustomers),
  repeatCustomers: input(
    'Customers with 2 orders or more',
    'Клиенты с двумя и более заказами',
    'count',
    (o) => o.descriptive.repeatCustomers,
  ),
  newOrders: input('First orders', 'Первые заказы', 'count', (o) => sumMonths(o, 'newOrders')),
  returningOrders: input('Repeat orders', 'Повторные заказы', 'count', (o) => sumMonths(o, 'returningOrders')),
  newRevenue: input('Revenue of first orders', 'Выручка первых заказов', 'money', (o) =>
    sumMonths(o, 'newRevenueMinor'),
  ),
  returningRevenue: input('Revenue of repeat orders', 'Выручка повторных заказов', 'money', (o) =>
    sumMonths(o, 'returningRevenueMinor'),
  ),
  firstOrderCustomers: input(
    'Customers with a first order',
    'Клиенты с первым заказом',
    'count',
    (o) => o.descriptive.nthConversion[0]?.customers ?? null,
  ),
  secondOrderCustomers: input(
    'Of them with a second',
    'Из них со вторым',
    'count',
    (o) => o.descriptive.nthConversion[0]?.converted ?? null,
  ),
  gaps: input('Gaps between orders', 'Промежутки между заказами', 'count', (o) => o.descriptive.daysBetweenOrders.gaps),
  gapP25: input('Lower quartile', 'Нижний квартиль', 'days', (o) => o.descriptive.daysBetweenOrders.p25),
  gapMedian: input('Median', 'Медиана', 'days', (o) => o.descriptive.daysBetweenOrders.median),
  gapP75: input('Upper quartile', 'Верхний квартиль', 'days', (o) => o.descriptive.daysBetweenOrders.p75),
  negativeCustomers: input(
    'Customers with negative revenue, taken as 0',
    'Клиенты с отрицательной выручкой, принятой за 0',
    'count',
    (o) => o.descriptive.concentration.negativeCustomers,
  ),
  lowBand: input('Customers below half the average', 'Клиенты с чеком ниже половины среднего', 'count', (o) =>
    band(o, 'low'),
  ),
  midBand: input(
    'Customers from half to twice the average',
    'Клиенты с чеком от половины до двух средних',
    'count',
    (o) => band(o, 'mid'),
  ),
  highBand: input('Customers above twice the average', 'Клиенты с чеком выше двух средних', 'count', (o) =>
    band(o, 'high'),
  ),
  largeOrderThreshold: input(
    'Value an order must exceed',
    'Порог крупного заказа',
    'money',
    (o) => o.descriptive.largeOrderThresholdMinor,
  ),
  windowMonths: input('Months in the window', 'Месяцев в окне', 'months', (o) => churnWindow(o).months),
  windowFrom: input('From', 'С', 'text', (o) => churnWindow(o).from),
  windowTo: input('To', 'По', 'text', (o) => churnWindow(o).to),
  inactivityMonths: input(
    'Inactivity window W',
    'Окно неактивности W',
    'months',
    (o) => churnWindow(o).inactivityMonths,
  ),
  startBase: input(
    'ΣB₀: base at the months’ starts',
    'ΣB₀: база на начало месяцев',
    'count',
    (o) => churnWindow(o).startBase,
  ),
  endBase: input('ΣB₁: base at the months’ ends', 'ΣB₁: база на конец месяцев', 'count', (o) => churnWindow(o).endBase),
  lost: input('ΣL: lost', 'ΣL: потеряно', 'count', (o) => churnWindow(o).lost),
  windowRevenue: input('Revenue of these months', 'Выручка этих месяцев', 'money', (o) => churnWindow(o).revenueMinor),
  windowMargin: input('Margin of these months', 'Маржа этих месяцев', 'money', (o) => churnWindow(o).marginMinor),
  arpa: input('Revenue per customer and month', 'Выручка на клиента в месяц', 'money', (o) => o.descriptive.arpaMinor),
  marginArpa: input(
    'Margin per customer and month',
    'Маржа на клиента в месяц',
    'money',
    (o) => o.descriptive.marginArpaMinor,
  ),
  monthlyChurn: input('Monthly churn', 'Отток за месяц', 'share', (o) => o.descriptive.monthlyChurn),
  baseChange: input(
    'Change of the base over the window',
    'Изменение базы за окно',
    'share',
    (o) => o.ltv.baseChangeShare,
  ),
  realised12: input(
    'Realised LTV at 12 months',
    'Фактический LTV за 12 месяцев',
    'money',
    (o) => atTwelveMonths(o)?.marginPerCustomerMinor ?? null,
  ),
  realised12Margin: input(
    'Margin through 12 months',
    'Маржа за 12 месяцев',
    'money',
    (o) => atTwelveMonths(o)?.marginMinor ?? null,
  ),
  realised12Customers: input(
    'Customers in the final cohorts',
    'Клиенты завершённых когорт',
    'count',
    (o) => atTwelveMonths(o)?.customers ?? null,
  ),
  realised12Cohorts: input('Final cohorts', 'Завершённые когорты', 'count', (o) => atTwelveMonths(o)?.cohorts ?? null),
  predictedActual: input(
    'Margin per customer that is in already',
    'Маржа на клиента, которая уже получена',
    'money',
    (o) => o.ltv.predicted.actualMinor,
  ),
  predictedFuture: input(
    'Expected margin per customer to age 12 months, discounted',
    'Ожидаемая маржа на клиента до возраста 12 месяцев, с дисконтом',
    'money',
    ({ ltv: { predicted } }) =>
      predicted.valueMinor === null || predicted.actualMinor === null
        ? null
        : predicted.valueMinor - predicted.actualMinor,
  ),
  predictedUndiscounted: input(
    'The whole without discount',
    'Вся сумма без дисконта',
    'money',
    (o) => o.ltv.predicted.undiscountedMinor,
  ),
  predictedLow: input('Lower bound, 80 %', 'Нижняя граница, 80\u00A0%', 'money', (o) => o.ltv.predicted.p10Minor),
  predictedHigh: input('Upper bound, 80 %', 'Верхняя граница, 80\u00A0%', 'money', (o) => o.ltv.predicted.p90Minor),
  predictedCustomers: input(
    'Identified customers of the fit',
    'Опознанных клиентов в модели',
    'count',
    (o) => o.ltv.predicted.customers,
  ),
  predictedModel: input(
    'Model',
    'Модель',
    'text',
    ({ ltv }) => ltv.predicted.model && MODEL_NAMES[ltv.predicted.model],
  ),
  cacRatio: input('LTV : CAC', 'LTV : CAC', 'ratio', () => MAXIMUM_CAC.ratio),
  cac: input('CAC', 'CAC', 'money', (o) => o.ltv.cac.valueMinor),
  cacSpend: input('Acquisition spend', 'Расходы на привлечение', 'money', (o) => o.ltv.cac.spendMinor),
  cacCustomers: input('New customers', 'Новые клиенты', 'count', (o) => o.ltv.cac.customers),
  cacFrom: input('From', 'С', 'text', (o) => o.ltv.cac.from),
  cacTo: input('To', 'По', 'text', (o) => o.ltv.cac.to),
  cacMonths: input(
    'Months with spend entered',
    'Месяцев с внесёнными расходами',
    'months',
    (o) => o.ltv.cac.monthsWithSpend,
  ),
} as const satisfies Record<string, MetricInput>

export type MetricInputId = keyof typeof METRIC_INPUTS
