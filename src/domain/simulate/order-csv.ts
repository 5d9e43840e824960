import type { Moment } from './calendar'
import type { SimulatedLine, SimulatedOrder, SimulatedStatus } from './order'

export type CsvShape = 'orders' | 'lines'
export type CsvDialect = 'en' | 'ru'

interface Dialect {
  delimiter: string
  headers: readonly string[]
  lineHeaders: readonly string[]
  statuses: Record<SimulatedStatus, string>
  amount: (minor: number) => string
  moment: (at: Moment) => string
}

const DIALECTS: Record<CsvDialect, Dialect> = {
  en: {
    delimiter: ',',
    headers: words(
      'order_id created_at status customer_id email phone country city channel coupon total discount shipping tax refunded refunded_at currency',
    ),
    lineHeaders: words('product product_name category quantity unit_price unit_cost'),
    statuses: {
      completed: 'completed',
      partiallyRefunded: 'partially refunded',
      refunded: 'refunded',
      cancelled: 'cancelled',
      unpaid: 'pending',
    },
    amount: (minor) => formatAmount(minor, '.'),
    moment: ({ date, minute }) => `${date} ${clock(minute)}:00`,
  },
  ru: {
    delimiter: ';',
    headers: [
      ...['Номер заказа', 'Дата заказа', 'Статус', 'ID клиента', 'E-mail', 'Телефон', 'Страна', 'Город', 'Канал'],
      ...['Промокод', 'Сумма заказа', 'Скидка', 'Доставка', 'Налог', 'Возврат', 'Дата возврата', 'Валюта'],
    ],
    lineHeaders: ['Артикул', 'Название товара', 'Категория', 'Количество', 'Цена', 'Себестоимость'],
    statuses: {
      completed: 'Выполнен',
      partiallyRefunded: 'Частично возвращён',
      refunded: 'Возвращён',
      cancelled: 'Отменён',
      unpaid: 'Не оплачен',
    },
    amount: (minor) => formatAmount(minor, ','),
    moment: ({ date, minute }) => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)} ${clock(minute)}`,
  },
}

export interface OrderCsvFormat {
  header: string
  /** The rows of an order, each with its line end. */
  formatOrder: (order: SimulatedOrder) => string
}

/**
 * How orders are written as CSV, in UTF-8, times by the shop's own clock. `en`: commas, points, ISO dates. `ru`:
 * semicolons, decimal commas, dd.mm.yyyy. `orders`: a row an order; `lines`: a row a product, the order's own columns repeated. The total is
 * what the buyer paid: goods after discounts, shipping and tax. Amounts of nothing are left empty.
 */
export function createOrderCsvFormat(shape: CsvShape, dialectName: CsvDialect, currency: string): OrderCsvFormat {
  const dialect = DIALECTS[dialectName]
  const { delimiter } = dialect
  const headers = shape === 'lines' ? [...dialect.headers, ...dialect.lineHeaders] : dialect.headers
  const formatRow = (order: SimulatedOrder) => orderFields(order, dialect, currency).join(delimiter)
  return {
    header: `${headers.join(delimiter)}\n`,
    formatOrder: (order) => {
      const row = formatRow(order)
      if (shape === 'orders') return `${row}\n`
      return order.lines.map((line) => `${row}${delimiter}${lineFields(line, dialect).join(delimiter)}\n`).join('')
    },
  }
}

function orderFields(order: SimulatedOrder, { statuses, amount, moment }: Dialect, currency: string): string[] {
  const amountOrEmpty = (minor: number) => (minor === 0 ? '' : amount(minor))
  return [
    order.id,
    moment(order.at),
    statuses[order.status],
    order.customerId ?? '',
    order.email ?? '',
    order.phone ?? '',
    order.country,
    order.city,
    order.channel,
    order.coupon ?? '',
    amount(order.grossMinor + order.shippingMinor + order.taxMinor),
    amountOrEmpty(order.discountMinor),
    amountOrEmpty(order.shippingMinor),
    amountOrEmpty(order.taxMinor),
    order.refund ? amount(order.refund.amountMinor) : '',
    order.refund ? moment(order.refund.at) : '',
    currency,
  ]
}

function lineFields(line: SimulatedLine, { amount }: Dialect): string[] {
  return [
    line.product,
    quote(line.name),
    quote(line.category),
    String(line.quantity),
    amount(line.unitPriceMinor),
    line.unitCostMinor === null ? '' : amount(line.unitCostMinor),
  ]
}

function formatAmount(minor: number, decimal: string): string {
  return `${Math.trunc(minor / 100)}${decimal}${twoDigits(minor % 100)}`
}

/** `13:05` of a minute of the day. */
function clock(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function quote(text: string): string {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function words(text: string): string[] {
  return text.split(' ')
}
