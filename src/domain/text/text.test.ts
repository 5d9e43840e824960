import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectColumns } from './detect-columns'
import { detectDateOrder } from './detect-date-order'
import { detectDecimal } from './detect-decimal'
import { detectDelimiter } from './detect-delimiter'
import { HEADER_SYNONYMS, normaliseHeader } from './header-synonyms'
import { matchHeader } from './match-header'
import { normaliseEmail } from './normalise-email'
import { normalisePhone } from './normalise-phone'
import { parseAmount } from './parse-amount'
import { parseDate } from './parse-date'
import { classifyStatus } from './status'

describe('amounts', () => {
  it.each([
    ['1234.56', 123_456n],
    ['1,234.56', 123_456n],
    ['1 234.56', 123_456n],
    ['1\u00A0234.56 ₽', 123_456n],
    ['1\u202F234.56\u00A0руб.', 123_456n],
    ['1\u2009234 р.', 123_400n],
    ["1'234.50", 123_450n],
    ["'12.50", 1250n],
    ['$12.50', 1250n],
    ['-$12.50', -1250n],
    ['$-12.50', -1250n],
    ['−12.50', -1250n],
    ['(12.50)', -1250n],
    ['($12.50)', -1250n],
    ['12.50 EUR', 1250n],
    ['USD 12', 1200n],
    ['Br 7.5', 750n],
    ['500 ₸', 50_000n],
    ['.5', 50n],
    ['0', 0n],
    ['-0.00', 0n],
    ['1.005', 101n],
    ['-1.005', -101n],
    ['1.004999', 100n],
    ['99999999999999999999.99', 9_999_999_999_999_999_999_999n],
  ])('%j is read with a decimal point', (text, minor) => {
    expect(parseAmount(text, '.', 2)).toBe(minor)
  })

  it.each([
    ['1 234,56', 2, 123_456n],
    ['1.234,56 €', 2, 123_456n],
    ['1.234', 2, 123_400n],
    ['(12,50)', 2, -1250n],
    ['1234,5', 0, 1235n],
    ['1,2345', 3, 1235n],
  ])('%j is read with a decimal comma and %i digits', (text, digits, minor) => {
    expect(parseAmount(text, ',', digits)).toBe(minor)
  })

  it.each([
    '',
    ' ',
    '-',
    'abc',
    '12a',
    '1,23',
    '12,34.5',
    '1,2345',
    '1.2.3',
    '1..2',
    '--5',
    '-$-5',
    '(-5)',
    '(5',
    '5.',
    '.',
    '₽',
    '1e5',
    'NaN',
    '5 %',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text, '.', 2)).toBeNull()
  })

  it('come back from any way of writing them', () => {
    const group = (digits: string, by: string) => digits.replace(/\B(?=(\d{3})+$)/g, by)
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.constantFrom('.' as const, ',' as const),
        fc.constantFrom('', ' ', '\u00A0', '\u202F', "'", 'other'),
        fc.constantFrom('', ' ₽', ' руб.', '€', ' USD'),
        fc.constantFrom('-', '−', '()'),
        (minor, decimal, thousands, currency, minus) => {
          const text = (minor < 0n ? -minor : minor).toString().padStart(3, '0')
          const by = thousands === 'other' ? (decimal === '.' ? ',' : '.') : thousands
          const plain = group(text.slice(0, -2), by) + decimal + text.slice(-2) + currency
          const signed = minus === '()' ? `(${plain})` : minus + plain
          expect(parseAmount(minor < 0n ? signed : plain, decimal, 2)).toBe(minor)
        },
      ),
    )
  })

  it('show their decimal separator over the column', () => {
    expect(detectDecimal(['1 234,50', '7'])).toBe(',')
    expect(detectDecimal(['1,234.50', '7'])).toBe('.')
    expect(detectDecimal(['1.234.567'])).toBe(',')
    expect(detectDecimal(['1,234', '12.5'])).toBe('.')
    expect(detectDecimal(['1,234', '12,5'])).toBe(',')
    expect(detectDecimal(['1,234'])).toBe('.')
    expect(detectDecimal(['1.234'])).toBe(',')
    expect(detectDecimal(['0.125', '100 руб.'])).toBe('.')
    expect(detectDecimal(['12', '', 'x'])).toBe('.')
    expect(detectDecimal([])).toBe('.')
  })
})

describe('dates', () => {
  const local = (day: string, time: string | null = null) => ({ kind: 'local', day, time })
  it.each([
    ['2025-01-31', 'dmy', local('2025-01-31')],
    [' 2025-01-31T13:05 ', 'ymd', local('2025-01-31', '13:05:00')],
    ['2025-01-31 13:05:09.123', 'ymd', local('2025-01-31', '13:05:09')],
    ['2025/01/31', 'mdy', local('2025-01-31')],
    ['31.01.2025', 'mdy', local('2025-01-31')],
    ['31.01.2025 9:05', 'ymd', local('2025-01-31', '09:05:00')],
    ['31.01.25', 'dmy', local('2025-01-31')],
    ['1.2.2025', 'dmy', local('2025-02-01')],
    ['01/31/2025', 'mdy', local('2025-01-31')],
    ['31/01/2025', 'dmy', local('2025-01-31')],
    ['12/1/2010 8:26', 'mdy', local('2010-12-01', '08:26:00')],
    ['29.02.2024', 'dmy', local('2024-02-29')],
  ] as const)('%j in order %s is a local day', (text, order, expected) => {
    expect(parseDate(text, order)).toEqual(expected)
  })

  it.each([
    ['2025-01-31T13:05:09Z', '2025-01-31T13:05:09Z'],
    ['2025-01-31T13:05:09.123Z', '2025-01-31T13:05:09.123Z'],
    ['2025-01-31T13:05:09+03:00', '2025-01-31T10:05:09Z'],
    ['2025-01-31 13:05:09 -0300', '2025-01-31T16:05:09Z'],
    ['2025-01-31 13:05:09 UTC', '2025-01-31T13:05:09Z'],
    ['2025-01-31T23:30+00', '2025-01-31T23:30:00Z'],
  ])('%j is an instant', (text, iso) => {
    expect(parseDate(text, 'ymd')).toEqual({ kind: 'instant', iso })
  })

  it.each([
    '',
    'today',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '31.04.2025',
    '2025-01-31T24:00',
    '2025-01-31 13:60',
    '2025-01-31Z',
    '2025-01-31x',
    '20250131',
    '13/13/2025',
    '2025-1-1',
    '2025-01-01T10:00:00+25:00',
  ])('%j is no date', (text) => {
    for (const order of ['ymd', 'dmy', 'mdy'] as const) expect(parseDate(text, order)).toBeNull()
  })

  it('with slashes are refused where the column is year first', () => {
    expect(parseDate('01/02/2025', 'ymd')).toBeNull()
  })

  it('come back from every way of writing a day', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        const written = [iso, `${y}/${m}/${d}`, `${d}.${m}.${y}`, `${d}.${m}.${y.slice(2)}`, `${d}/${m}/${y}`]
        for (const text of written) expect(parseDate(text, 'dmy')).toEqual(local(iso))
        expect(parseDate(`${Number(m)}/${Number(d)}/${y}`, 'mdy')).toEqual(local(iso))
      }),
    )
  })

  it('show their order over the column', () => {
    expect(detectDateOrder(['2025-01-02'])).toBe('ymd')
    expect(detectDateOrder(['01.02.2025'])).toBe('dmy')
    expect(detectDateOrder(['01/02/2025', '13/02/2025'])).toBe('dmy')
    expect(detectDateOrder(['01/02/2025', '02/13/2025'])).toBe('mdy')
    expect(detectDateOrder(['01/02/2025'])).toBe('ambiguous')
    expect(detectDateOrder(['13/02/2025', '02/13/2025'])).toBe('ambiguous')
    expect(detectDateOrder(['', 'x'])).toBeNull()
  })
})

describe('statuses', () => {
  it.each([
    [
      'counted',
      'paid,Processing,completed,wc-completed,SHIPPED,partially_refunded,Partially refunded,Оплачен,Выполнен,Доставлен,Отгружен,В обработке,Завершён',
    ],
    ['cancelled', 'cancelled,canceled,failed,draft,test,trash,Отменён,Отменен,voided'],
    ['unpaid', 'pending,on-hold,wc-on-hold,unpaid,awaiting_payment,Не оплачен,Ожидает оплаты'],
    ['fullyRefunded', 'refunded,Возвращён,Возврат'],
    ['unknown', ',Новый,whatever,42'],
  ])('are %s: %s', (expected, list) => {
    for (const status of list.split(',')) expect([status, classifyStatus(status)]).toEqual([status, expected])
  })
})

describe('contacts', () => {
  it('are e-mails trimmed and lower-cased', () => {
    expect(normaliseEmail('  Anna@Example.COM ')).toBe('anna@example.com')
    expect(['', 'anna', 'a b@c', '@c', 'a@'].map(normaliseEmail)).toEqual([null, null, null, null, null])
  })

  it.each([
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['+7 916 123-45-67', 'US', '+79161234567'],
    ['79161234567', 'RU', '+79161234567'],
    ['9161234567', 'RU', '+79161234567'],
    ['8 701 123 45 67', 'KZ', '+77011234567'],
    ['80291234567', 'BY', '+375291234567'],
    ['375291234567', 'BY', '+375291234567'],
    ['0501234567', 'UA', '+380501234567'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'CA', '+12125550123'],
    ['07911 123456', 'GB', '+447911123456'],
    ['0044 7911 123456', 'RU', '+447911123456'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ["'+79161234567", 'RU', '+79161234567'],
  ])('%j in %s is the phone %s', (text, country, phone) => {
    expect(normalisePhone(text, country)).toBe(phone)
  })

  it.each([
    ['', 'RU'],
    ['12345', 'RU'],
    ['call me', 'RU'],
    ['+0916', 'RU'],
    ['9161234567', 'ZZ'],
    ['375291234567', 'RU'],
  ])('%j in %s is no phone', (text, country) => {
    expect(normalisePhone(text, country)).toBeNull()
  })
})

describe('columns', () => {
  it('are matched in English and Russian, whatever the case and punctuation', () => {
    const headers = [
      'InvoiceNo',
      'order_id',
      'Номер заказа',
      '№ заказа',
      'Total',
      'Сумма',
      'Итого',
      'UnitPrice',
      'StockCode',
      'Description',
      'CustomerID',
      'E-mail',
      'Дата заказа',
      'Кол-во',
      '\uFEFFOrder ID',
      'nonsense',
      '',
    ]
    expect(headers.map(matchHeader)).toEqual([
      'orderId',
      'orderId',
      'orderId',
      'orderId',
      'total',
      'total',
      'total',
      'unitPrice',
      'product',
      'productName',
      'customerId',
      'email',
      'orderedAt',
      'quantity',
      'orderId',
      null,
      null,
    ])
  })

  it('have synonyms that stand under one field only, in normalised form', () => {
    const all = Object.values(HEADER_SYNONYMS).flat()
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
    expect(
      all.filter(
        (word) =>
          normaliseHeader(word) !== word || /[a-z][а-я]|[а-я][a-z]/.test(word.replace(/^(id|email)|(id|email)$/g, '')),
      ),
    ).toEqual([])
  })

  it('are used once each, the better name first, blank ones last', () => {
    expect(detectColumns(['id', 'Order ID', 'amount', 'date', 'status'])).toEqual({
      orderId: 'Order ID',
      total: 'amount',
      orderedAt: 'date',
      status: 'status',
    })
    expect(detectColumns(['created_at', 'order_date'])).toEqual({ orderedAt: 'order_date' })
    expect(detectColumns(['created_at', 'order_date'], [['2025-01-01'], ['']])).toEqual({ orderedAt: 'created_at' })
  })

  it('of two public data sets are found whole', () => {
    expect(
      detectColumns('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(',')),
    ).toEqual({
      orderId: 'InvoiceNo',
      product: 'StockCode',
      productName: 'Description',
      quantity: 'Quantity',
      orderedAt: 'InvoiceDate',
      unitPrice: 'UnitPrice',
      customerId: 'CustomerID',
      country: 'Country',
    })
    expect(detectColumns('order_id,customer_id,order_date,quantity,amount'.split(','))).toEqual({
      orderId: 'order_id',
      customerId: 'customer_id',
      orderedAt: 'order_date',
      quantity: 'quantity',
      total: 'amount',
    })
  })

  it('are split by the delimiter that stands outside quotes', () => {
    expect(detectDelimiter('a;b;"c,d,e,f"')).toBe(';')
    expect(detectDelimiter('a\tb')).toBe('\t')
    expect(detectDelimiter('a|b|c,d')).toBe('|')
    expect(detectDelimiter('alone')).toBe(',')
  })
})
