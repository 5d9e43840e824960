import type { MetricEntry } from './metric-entry'

const NO_ORDERS = { en: 'No counted orders yet.', ru: 'Учтённых заказов пока нет.' }
const SHORT_HISTORY = {
  en: 'Fewer than 3 whole months have W whole months of history before each, or nobody was lost.',
  ru: 'Меньше трёх полных месяцев, перед каждым из которых есть W полных месяцев истории, либо никто не потерян.',
}

/** Figures of how customers come back and leave (docs/metrics.md "Descriptive figures"). */
export const BEHAVIOUR_ENTRIES: readonly MetricEntry[] = [
  {
    id: 'nthConversion',
    unit: 'share',
    goodDirection: 'up',
    noData: NO_ORDERS,
    docTerm: 'Nth → N+1th conversion',
    name: { en: 'Nth → N+1th conversion', ru: 'Переход к следующему заказу' },
    formula: {
      en: 'of the customers with an Nth order, the share with an (N+1)th',
      ru: 'среди клиентов с N-м заказом — доля тех, у кого есть (N+1)-й',
    },
    note: {
      en: 'The raw share is low for young customers, who have had little time; the Kaplan–Meier share at 365 days corrects for that.',
      ru: 'У недавних клиентов было мало времени, и простая доля занижена; доля по Каплану — Майеру за 365 дней это поправляет.',
    },
    inputs: ['firstOrderCustomers', 'secondOrderCustomers'],
  },
  {
    id: 'secondOrderWithin',
    unit: 'share',
    goodDirection: 'up',
    noData: { en: 'No customer’s first order is that long ago yet.', ru: 'Ничей первый заказ ещё не был так давно.' },
    docTerm: 'second order within d',
    name: { en: 'Second order within d', ru: 'Второй заказ за d дней' },
    formula: {
      en: 'customers with a second order ≤ d days after the first ÷ all',
      ru: 'клиенты со вторым заказом не позже чем через d дней после первого ÷ все',
    },
    note: {
      en: 'The headline is the same among customers whose first order is at least d days ago: the others have not had the time.',
      ru: 'Главная доля — среди клиентов, чей первый заказ был не меньше d дней назад: у остальных ещё не было столько времени.',
    },
    inputs: ['firstOrderCustomers', 'secondOrderCustomers', 'asOf'],
  },
  {
    id: 'secondOrderCurve',
    unit: 'share',
    goodDirection: 'up',
    noData: {
      en: 'Fewer than 10 identified customers are watched.',
      ru: 'Под наблюдением меньше 10 опознанных клиентов.',
    },
    docTerm: 'second-order curve',
    name: { en: 'Second-order curve', ru: 'Кривая второго заказа' },
    formula: {
      en: 'Kaplan–Meier: time in whole days, event = second counted order, censored at D − first date, events before censorings on a day; shown 1 − S(t) with 95 % log-log Greenwood band',
      ru: 'Каплан — Майер: время в целых днях, событие — второй учтённый заказ, цензурирование в D − дата первого, события дня раньше цензурирований; показано 1 − S(t) с 95\u00A0% полосой Гринвуда (log-log)',
    },
    note: {
      en: 'Customers who have not come back yet count as long as they have been watched. Guests are out; the curve is drawn while at least 10 are at risk.',
      ru: 'Кто ещё не вернулся, считается столько, сколько за ним наблюдали. Без гостей; кривая рисуется, пока под наблюдением хотя бы 10.',
    },
    inputs: ['firstOrderCustomers', 'secondOrderCustomers', 'asOf'],
  },
  {
    id: 'daysBetweenOrders',
    unit: 'days',
    goodDirection: 'down',
    noData: { en: 'No customer has a second order yet.', ru: 'Ни у кого ещё нет второго заказа.' },
    docTerm: 'time between orders',
    name: { en: 'Time between orders', ru: 'Время между заказами' },
    formula: {
      en: 'median and quartiles of days between consecutive orders of the same customer, pooled',
      ru: 'медиана и квартили дней между соседними заказами одного клиента, по всем вместе',
    },
    note: {
      en: 'Only completed gaps: customers who have not come back yet are not in it.',
      ru: 'Только завершённые промежутки: кто ещё не вернулся, сюда не входит.',
    },
    inputs: ['gapP25', 'gapMedian', 'gapP75', 'gaps'],
  },
  {
    id: 'concentration',
    unit: 'share',
    goodDirection: null,
    noData: { en: 'No revenue to divide by.', ru: 'Нет выручки, на которую можно разделить.' },
    docTerm: 'concentration',
    name: { en: 'Concentration', ru: 'Концентрация выручки' },
    formula: {
      en: 'share of net revenue (negatives as 0, their count shown) of the top ⌈p·N⌉ customers, p = 1, 5, 10, 20, 50 %',
      ru: 'доля чистой выручки (отрицательная — как 0, число таких показано) первых ⌈p·N⌉ клиентов, p = 1, 5, 10, 20, 50\u00A0%',
    },
    note: {
      en: 'Gini is 0 when all bring the same and close to 1 when one brings nearly everything.',
      ru: 'Коэффициент Джини равен 0, когда все приносят поровну, и близок к 1, когда почти всё приносит один.',
    },
    inputs: ['customers', 'negativeCustomers', 'revenue'],
  },
  {
    id: 'aovBands',
    unit: 'share',
    goodDirection: null,
    noData: NO_ORDERS,
    docTerm: 'AOV bands',
    name: { en: 'AOV bands', ru: 'Группы по среднему чеку' },
    formula: {
      en: 'customers by own average order value: < 0.5 × store AOV, 0.5–2 × (both bounds belong here), > 2 ×',
      ru: 'клиенты по своему среднему чеку: < 0,5 × среднего чека магазина, 0,5–2 × (обе границы здесь), > 2 ×',
    },
    note: { en: 'Share of customers and of revenue.', ru: 'Доля клиентов и доля выручки.' },
    inputs: ['aov', 'lowBand', 'midBand', 'highBand'],
  },
  {
    id: 'largeOrders',
    unit: 'count',
    goodDirection: null,
    noData: NO_ORDERS,
    docTerm: 'large order',
    name: { en: 'Large order', ru: 'Крупный заказ' },
    formula: { en: 'value strictly > max(P99, 3 × mean)', ru: 'сумма строго больше max(P99, 3 × среднее)' },
    note: {
      en: 'Large orders often come from businesses; they pull the averages up.',
      ru: 'Крупные заказы часто делают компании; они завышают средние.',
    },
    inputs: ['largeOrderThreshold', 'aov', 'orders'],
  },
  {
    id: 'monthlyChurn',
    unit: 'share',
    goodDirection: 'down',
    noData: SHORT_HISTORY,
    docTerm: 'monthly churn',
    name: { en: 'Monthly churn', ru: 'Отток за месяц' },
    formula: { en: 'ΣL ÷ ΣB₀', ru: 'ΣL ÷ ΣB₀' },
    note: {
      en: 'The base of a day is the customers with an order in the W months ending that day. L is in the base at a month’s start and not at its end.',
      ru: 'База дня — клиенты с заказом за W месяцев, которые кончаются этим днём. L были в базе в начале месяца и выбыли к его концу.',
    },
    inputs: ['lost', 'startBase', 'windowMonths', 'windowFrom', 'windowTo', 'inactivityMonths'],
  },
  {
    id: 'averageLifetime',
    unit: 'months',
    goodDirection: 'up',
    noData: SHORT_HISTORY,
    docTerm: 'average lifetime',
    name: { en: 'Average lifetime', ru: 'Средний срок жизни' },
    formula: { en: '1 ÷ monthly churn', ru: '1 ÷ отток за месяц' },
    note: {
      en: 'Months in the base, including the W idle months.',
      ru: 'Месяцы в базе, включая W месяцев без заказов.',
    },
    inputs: ['monthlyChurn', 'startBase', 'lost', 'inactivityMonths'],
  },
  {
    id: 'arpa',
    unit: 'money',
    goodDirection: 'up',
    noData: SHORT_HISTORY,
    docTerm: 'ARPA, margin ARPA',
    name: { en: 'ARPA', ru: 'ARPA: выручка на клиента в месяц' },
    formula: { en: 'Σ revenue (margin) ÷ ΣB₁ over the same months', ru: 'Σ выручки ÷ ΣB₁ за те же месяцы' },
    note: { en: 'Sums before division.', ru: 'Сначала суммы, потом деление.' },
    inputs: ['windowRevenue', 'endBase', 'windowMonths', 'windowFrom', 'windowTo'],
  },
  {
    id: 'marginArpa',
    unit: 'money',
    goodDirection: 'up',
    noData: SHORT_HISTORY,
    docTerm: 'ARPA, margin ARPA',
    name: { en: 'Margin ARPA', ru: 'Маржинальная ARPA: маржа на клиента в месяц' },
    formula: { en: 'Σ revenue (margin) ÷ ΣB₁ over the same months', ru: 'Σ маржи ÷ ΣB₁ за те же месяцы' },
    note: { en: 'Sums before division.', ru: 'Сначала суммы, потом деление.' },
    inputs: ['windowMargin', 'endBase', 'windowMonths', 'windowFrom', 'windowTo'],
  },
]
