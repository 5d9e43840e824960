import type { CorpusCase } from './read-case'

const RU = { currency: 'RUB', country: 'RU', timeZone: 'Europe/Moscow' } as const

/** Files as spreadsheets, editors and people leave them. */
export const SPREADSHEET_CASES: readonly CorpusCase[] = [
  {
    // 100.00 + 250.50; the comments hold line ends of Windows, blank lines and doubled quotes.
    name: 'comments of several lines, in quotes',
    lines: [
      'Номер заказа;Комментарий;Дата заказа;E-mail;Сумма',
      '1;"Позвонить\r\nзаранее; код ""12""\r\n\r\nэтаж 3";01.02.2025;anna@example.com;100,00',
      '2;"Оставить\nу двери";02.02.2025;ivan@example.com;250,50',
    ],
    ...RU,
    expected: {
      orders: 2,
      counted: [2, '350.50'],
      customers: 2,
      gross: '350.50',
      days: ['2025-02-01', '2025-02-02'],
    },
  },
  {
    name: 'a column of statuses that is blank throughout says nothing: all orders count',
    lines: [
      'Order ID,Date,Email,Total,Status',
      '1,2025-01-05,ann@example.com,10.00,',
      '2,2025-01-06,bob@example.com,20.50,',
    ],
    expected: { orders: 2, counted: [2, '30.50'], customers: 2, gross: '30.50', days: ['2025-01-05', '2025-01-06'] },
  },
  {
    // 123 456 and 123 999 are both 1,23E+05 once the column was too narrow: they are not one order, and nobody knows which.
    name: 'order numbers that lost their digits are set aside, customers’ are nobody’s',
    lines: [
      'Номер заказа;ID клиента;Дата заказа;E-mail;Сумма',
      '1,23E+05;7,9E+10;01.02.2025;anna@example.com;100,00',
      '1,23E+05;7,9E+10;02.02.2025;ivan@example.com;200,00',
      '77;7,9E+10;03.02.2025;anna@example.com;300,00',
      '78;7,9E+10;04.02.2025;ivan@example.com;400,00',
    ],
    ...RU,
    expected: {
      orders: 2,
      counted: [2, '700.00'],
      customers: 2,
      gross: '700.00',
      rejected: { noOrderId: 2 },
      days: ['2025-02-03', '2025-02-04'],
    },
  },
  {
    // The second line of 1001 has a stray semicolon: 1001 would come in short by 40.00, so that it stays out whole.
    name: 'an order stays out whole where one of its rows has another number of columns',
    lines: [
      'Номер заказа;Дата заказа;E-mail;Товар;Количество;Цена',
      '1001;01.02.2025;anna@example.com;Чай;2;30,00',
      '1001;01.02.2025;anna@example.com;Чашка; синяя;1;40,00',
      '1002;02.02.2025;ivan@example.com;Чай;1;30,00',
    ],
    ...RU,
    expected: {
      orders: 1,
      counted: [1, '30.00'],
      customers: 1,
      gross: '30.00',
      rejected: { wrongColumnCount: 1, orderIncomplete: 1 },
      days: ['2025-02-02', '2025-02-02'],
    },
  },
  {
    // Two Annas with a phone each, and one of them by another spelling of it: two customers, not one by the name.
    name: 'a name is no customer’s id where phones say who bought',
    lines: [
      'Номер заказа;Дата заказа;Клиент;Телефон;Сумма',
      '1;01.02.2025;Иванова Анна;+7 916 123-45-67;100,00',
      '2;02.02.2025;Иванова Анна;8 (903) 765-43-21;200,00',
      '3;03.02.2025;Анна Иванова;8 916 123-45-67;300,00',
      '4;03.02.2025;А. Иванова;8 916 123-45-67;400,00',
    ],
    ...RU,
    expected: {
      orders: 4,
      counted: [4, '1000.00'],
      customers: 2,
      gross: '1000.00',
      days: ['2025-02-01', '2025-02-03'],
    },
  },
  {
    name: 'a name is the customer’s id where nothing else says who bought',
    lines: [
      'Номер заказа;Дата заказа;Клиент;Сумма',
      '1;01.02.2025;Иванова Анна;100,00',
      '2;02.02.2025;Образцов Иван;200,00',
      '3;03.02.2025;Иванова Анна;300,00',
    ],
    ...RU,
    expected: {
      orders: 3,
      counted: [3, '600.00'],
      customers: 2,
      gross: '600.00',
      days: ['2025-02-01', '2025-02-03'],
    },
  },
  {
    // The first of two numbers, and a number without its extension: all three are one customer's.
    name: 'a cell with two phones, or an extension',
    lines: [
      'Номер заказа;Дата заказа;Телефон;Сумма',
      '1;01.02.2025;+7 916 123-45-67;100,00',
      '2;02.02.2025;"8-916-123-45-67, 8-903-765-43-21";200,00',
      '3;03.02.2025;+7 (916) 123-45-67 доб. 12;300,00',
    ],
    ...RU,
    expected: {
      orders: 3,
      counted: [3, '600.00'],
      customers: 1,
      gross: '600.00',
      days: ['2025-02-01', '2025-02-03'],
    },
  },
  {
    // Excel writes ="00123" into a CSV with its own quotes doubled.
    name: 'a text kept as a formula, in quotes',
    lines: [
      'Номер заказа;Дата заказа;E-mail;Сумма',
      '"=""00123""";01.02.2025;anna@example.com;100,00',
      '00123;02.02.2025;ivan@example.com;200,00',
    ],
    ...RU,
    // One order, of which the later row stands.
    expected: {
      orders: 1,
      counted: [1, '200.00'],
      customers: 1,
      gross: '200.00',
      duplicates: 1,
      days: ['2025-02-02', '2025-02-02'],
    },
  },
]
