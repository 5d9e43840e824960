import type { CorpusCase } from './read-case'

const RU = { currency: 'RUB', country: 'RU', timeZone: 'Europe/Moscow' } as const

/** Exports of Russian shops. */
export const RUSSIAN_CASES: readonly CorpusCase[] = [
  {
    // 1: 1 500,00, done. 2: 900,00, cancelled by the flag though its status says accepted. 3: 2 000,50, paid.
    name: '1C-Bitrix: cancelling is a flag beside the status',
    lines: [
      'ID;Дата создания;Покупатель;E-Mail покупателя;Статус;Оплачен;Отменен;Сумма;Валюта',
      '1;05.02.2025 10:00:00;[11] Анна Примерова;anna@example.com;Выполнен;Да;Нет;1 500,00 руб.;RUB',
      '2;06.02.2025 10:00:00;[12] Иван Образцов;ivan@example.com;Принят;Нет;Да;900,00 руб.;RUB',
      '3;07.02.2025 10:00:00;[11] Анна Примерова;anna@example.com;Оплачен, формируется к отправке;Да;Нет;2 000,50 руб.;RUB',
    ],
    ...RU,
    expected: {
      preset: 'bitrix',
      orders: 3,
      counted: [2, '3500.50'],
      customers: 2,
      gross: '4400.50',
      days: ['2025-02-05', '2025-02-07'],
    },
  },
  {
    // 101 is paid, 102 is not, 103 is paid but cancelled. 100.00.
    name: '1C-Bitrix without a column of statuses: the flag of payment says what counts',
    lines: [
      'ID;Дата создания;Покупатель;E-Mail;Оплачен;Отменен;Сумма',
      '101;01.02.2025 10:00:00;[7] Анна;anna@example.com;Да;Нет;100.00',
      '102;02.02.2025 10:00:00;[8] Иван;ivan@example.com;Нет;Нет;200.00',
      '103;03.02.2025 10:00:00;[7] Анна;anna@example.com;Да;Да;400.00',
    ],
    ...RU,
    expected: {
      preset: 'bitrix',
      orders: 3,
      counted: [1, '100.00'],
      customers: 2,
      gross: '700.00',
      days: ['2025-02-01', '2025-02-03'],
    },
  },
  {
    // Merged cells: the number, day and buyer stand on the first line. 101: 2 × 100 + 50 = 250; 102: 3 × 40 = 120.
    name: '1C: lines under a merged order number',
    lines: [
      'Номер заказа;Дата заказа;Клиент;Телефон;Артикул;Товар;Количество;Цена',
      '101;05.02.2025;Анна Примерова;8 (916) 123-45-67;TEA;Чай;2;100,00',
      ';;;;CUP;Чашка;1;50,00',
      '102;06.02.2025;Иван Образцов;+7 916 765-43-21;POT;Чайник;3;40,00',
      'Итого;;;;;;6;370,00',
    ],
    ...RU,
    expected: {
      orders: 2,
      counted: [2, '370.00'],
      customers: 2,
      gross: '370.00',
      rejected: { totalRow: 1 },
      days: ['2025-02-05', '2025-02-06'],
    },
  },
  {
    // The row of 102 has a cell too many and is set aside: whose the line under it is, nobody knows.
    name: '1C: a line under a broken row is nobody’s, not the order’s above',
    lines: [
      'Номер заказа;Дата заказа;Телефон;Товар;Количество;Цена',
      '101;05.02.2025;+7 916 123-45-67;Чай;2;100,00',
      '102;06.02.2025;+7 916 765-43-21;Чайник;1;40,00;лишнее',
      ';;;Чашка;1;50,00',
      '103;07.02.2025;+7 916 123-45-67;Чай;1;100,00',
    ],
    ...RU,
    expected: {
      orders: 2,
      counted: [2, '300.00'],
      customers: 1,
      gross: '300.00',
      rejected: { wrongColumnCount: 1, noOrderId: 1 },
      days: ['2025-02-05', '2025-02-07'],
    },
  },
  {
    // 1 290,00 and 3 400,00 with delivery inside: 1 290 − 290 = 1 000; 3 400 − 400 = 3 000. The third is a return.
    name: 'InSales: delivery inside the total',
    lines: [
      'Номер заказа;Дата и время заказа;Статус заказа;Статус оплаты;Email;Телефон;Итоговая стоимость;Стоимость доставки',
      '2001;01.03.2025 12:00;Доставлен;Оплачен;anna@example.com;89161234567;1 290,00;290,00',
      '2002;02.03.2025 12:00;Согласован;Не оплачен;anna@example.com;89161234567;3 400,00;400,00',
      '2003;03.03.2025 12:00;Возврат;Оплачен;ivan@example.com;;500,00;0,00',
    ],
    ...RU,
    expected: {
      preset: 'insales',
      orders: 3,
      counted: [2, '4000.00'],
      customers: 2,
      gross: '4500.00',
      days: ['2025-03-01', '2025-03-03'],
    },
  },
  {
    // The order of 2 May is new, which shops mean differently: not counted until a person says.
    name: 'RetailCRM: a new order is for a person to class',
    lines: [
      'Номер;Дата оформления;Способ оформления;Магазин;Клиент;Телефон;Статус;Сумма',
      '5001C;01.05.2025 10:00;Корзина;Главный;Анна Примерова;+7 916 123-45-67;Выполнен;1 000',
      '5002C;02.05.2025 10:00;По телефону;Главный;Иван Образцов;+7 916 765-43-21;Новый;2 000',
      '5003C;03.05.2025 10:00;Корзина;Главный;Анна Примерова;+7 916 123-45-67;Отмена, недозвон;3 000',
    ],
    ...RU,
    expected: {
      preset: 'retailCrm',
      orders: 3,
      counted: [1, '1000.00'],
      customers: 2,
      gross: '6000.00',
      days: ['2025-05-01', '2025-05-03'],
    },
  },
  {
    name: 'Tilda: leads with an order’s number and amount',
    lines: [
      'Date,Name,Email,Phone,orderid,amount,Payment status,tranid,formid,formname,utm_source,utm_medium,utm_campaign',
      '2025-07-01 10:00:00,Анна,anna@example.com,+7 (916) 123-45-67,777001,1500,Paid,100:1,form1,Cart,yandex,cpc,summer',
      '2025-07-02 10:00:00,Иван,ivan@example.com,+7 (916) 765-43-21,777002,500,Not paid,100:2,form1,Cart,,,',
    ],
    ...RU,
    expected: {
      preset: 'tilda',
      orders: 2,
      counted: [1, '1500.00'],
      customers: 2,
      gross: '2000.00',
      days: ['2025-07-01', '2025-07-02'],
    },
  },
  {
    // Amounts with no-break spaces and the rouble sign; days in words. 1 234,56 + 10 000,00.
    name: 'days in words and amounts with every kind of space',
    lines: [
      'Номер заказа;Дата заказа;Почта;Сумма заказа',
      '1;2 января 2025 г.;anna@example.com;1\u00A0234,56\u00A0₽',
      '2;17 мая 2025 г.;ivan@example.com;10\u202F000,00 руб.',
    ],
    ...RU,
    expected: {
      orders: 2,
      counted: [2, '11234.56'],
      customers: 2,
      gross: '11234.56',
      days: ['2025-01-02', '2025-05-17'],
    },
  },
  {
    // 22:30 UTC on 31 December is 1 January in Moscow. Source and campaign come along; the channel is the source.
    name: 'a channel by its utm source, an instant by the shop’s zone',
    lines: [
      'Номер заказа;Дата заказа;Почта;Сумма заказа;utm_source;utm_medium;utm_campaign',
      '1;2024-12-31T22:30:00Z;anna@example.com;100,50;yandex;cpc;winter',
    ],
    ...RU,
    expected: {
      orders: 1,
      counted: [1, '100.50'],
      customers: 1,
      gross: '100.50',
      days: ['2025-01-01', '2025-01-01'],
    },
  },
]
