import type { CorpusCase } from './read-case'

const AMAZON =
  'amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\titem-promotion-discount\tship-city\tship-country'
const OZON_OLD =
  'Номер заказа;Номер отправления;Принят в обработку;Дата отгрузки;Статус;Сумма отправления;Код валюты отправления;Наименование товара;OZON id;Артикул;Итоговая стоимость товара;Код валюты товара;Количество'
const OZON_NEW = OZON_OLD.replace('Итоговая стоимость товара', 'Ваша цена').replace('Наименование', 'Название')
const KASPI =
  '№ заказа;Дата поступления заказа;Название товара в Kaspi Магазине;Название в системе продавца;Артикул;Сумма;Категория;Статус;Количество;Стоимость доставки для покупателя'

/** Exports of marketplaces: none says who bought. */
export const MARKETPLACE_CASES: readonly CorpusCase[] = [
  {
    name: 'Amazon says nothing of its buyers',
    lines: [
      AMAZON,
      '1-1\t\t2025-06-17T08:04:21+00:00\t2025-06-18T08:04:21+00:00\tShipped\tAmazon\tAmazon.com\tTea\tTEA\tShipped\t2\tUSD\t40.00\t3.00\t0.00\t0.00\tReno\tUS',
    ],
    expected: ['missingBuyer'],
  },
  {
    // The price is for the whole quantity. 1-1: 40.00 − 4.00 promotion + 10.00 = 46.00; its cancelled item of no pieces has no
    // price. 1-2 is cancelled and blank: 0. 1-3 pends, blank. Counted: 1-1.
    name: 'Amazon, taken without buyers: prices of whole quantities, blanks where nothing was bought',
    lines: [
      AMAZON,
      '1-1\t\t2025-06-17T08:04:21+00:00\t2025-06-18T08:04:21+00:00\tShipped\tAmazon\tAmazon.com\tTea\tTEA\tShipped\t2\tUSD\t40.00\t3.00\t5.00\t4.00\tReno\tUS',
      '1-1\t\t2025-06-17T08:04:21+00:00\t2025-06-18T08:04:21+00:00\tShipped\tAmazon\tAmazon.com\tCup\tCUP\tShipped\t1\tUSD\t10.00\t1.00\t2.00\t\tReno\tUS',
      '1-1\t\t2025-06-17T08:04:21+00:00\t2025-06-18T08:04:21+00:00\tShipped\tAmazon\tAmazon.com\tPot\tPOT\tCancelled\t0\tUSD\t\t\t\t\tReno\tUS',
      '1-2\t\t2025-06-18T08:04:21+00:00\t2025-06-18T09:04:21+00:00\tCancelled\tAmazon\tAmazon.com\tTea\tTEA\tCancelled\t1\t\t\t\t\t\tReno\tUS',
      '1-3\t\t2025-06-19T08:04:21+00:00\t2025-06-19T09:04:21+00:00\tPending\tAmazon\tAmazon.com\tTea\tTEA\tUnshipped\t1\tUSD\t\t\t\t\tReno\tUS',
    ],
    reading: { withoutBuyer: true },
    expected: {
      preset: 'amazon',
      orders: 3,
      counted: [1, '46.00'],
      customers: 0,
      guests: 3,
      gross: '46.00',
      days: ['2025-06-17', '2025-06-19'],
    },
  },
  {
    // Rows end at their last value, here before or after the city. 40.00 + 10.00 + 20.00.
    name: 'Amazon: blank columns missing at the end of rows',
    lines: [
      `${AMAZON}\tpromotion-ids\tis-business-order`,
      '2-1\t\t2025-06-17T08:04:21+00:00\t\tShipped\tAmazon\tAmazon.com\tTea\tTEA\tShipped\t2\tUSD\t40.00\t3.00\t5.00\t\tReno\tUS',
      '2-2\t\t2025-06-18T08:04:21+00:00\t\tShipped\tAmazon\tAmazon.com\tCup\tCUP\tShipped\t1\tUSD\t10.00\t1.00\t2.00\t\tReno\tUS',
      '2-3\t\t2025-06-19T08:04:21+00:00\t\tShipped\tAmazon\tAmazon.com\tPot\tPOT\tShipped\t1\tUSD\t20.00\t1.00\t2.00\t\tReno\tUS\tSPRING',
      '2-4\t\t2025-06-20T08:04:21+00:00\t\tShipped\tAmazon\tAmazon.com\tPot\tPOT\tShipped\t1',
    ],
    reading: { withoutBuyer: true },
    expected: {
      preset: 'amazon',
      orders: 3,
      counted: [3, '70.00'],
      customers: 0,
      guests: 3,
      gross: '70.00',
      rejected: { wrongColumnCount: 1 },
      days: ['2025-06-17', '2025-06-19'],
    },
  },
  ...[OZON_OLD, OZON_NEW].map((header, index) => ({
    // A posting is an order: 1 200,50 on two lines, 300,00 cancelled, 450,00 on its way.
    name: `Ozon postings, columns as ${index === 0 ? 'before' : 'since'} July 2025`,
    lines: [
      header,
      '100-1;100-1-1;2025-05-01 12:34:56;2025-05-02 12:00:00;Доставлен;1 200,50;RUB;Чай;1;TEA;500,25;RUB;2',
      '100-1;100-1-1;2025-05-01 12:34:56;2025-05-02 12:00:00;Доставлен;1 200,50;RUB;Чашка;2;CUP;200,00;RUB;1',
      '100-1;100-1-2;2025-05-01 12:34:56;2025-05-02 12:00:00;Отменён;300,00;RUB;Чайник;3;POT;300,00;RUB;1',
      '101-1;101-1-1;2025-05-03 12:34:56;2025-05-04 12:00:00;Доставляется;450,00;RUB;Чай;1;TEA;450,00;RUB;1',
    ],
    currency: 'RUB',
    country: 'RU',
    timeZone: 'Europe/Moscow',
    reading: { withoutBuyer: true } as const,
    expected: {
      preset: 'ozon',
      orders: 3,
      counted: [2, '1650.50'] as const,
      customers: 0,
      guests: 3,
      gross: '1950.50',
      days: ['2025-05-01', '2025-05-03'] as const,
    },
  })),
  {
    // «Сумма» is the row's: 10 000 for two + 5 000. No day is above 12: the preset knows that the day comes first.
    name: 'Kaspi: the sum is for the row, not for one',
    lines: [
      KASPI,
      '400000001;05/02/2025;Чай;Чай;TEA;10000;Еда;Выдан;2;0',
      '400000001;05/02/2025;Чашка;Чашка;CUP;5000;Посуда;Выдан;1;0',
      '400000002;06/02/2025;Чашка;Чашка;CUP;5000;Посуда;Отменен;1;0',
    ],
    currency: 'KZT',
    country: 'KZ',
    timeZone: 'Asia/Almaty',
    reading: { withoutBuyer: true },
    expected: {
      preset: 'kaspi',
      orders: 2,
      counted: [1, '15000.00'],
      customers: 0,
      guests: 2,
      gross: '20000.00',
      days: ['2025-02-05', '2025-02-06'],
    },
  },
  {
    // One sale of 700.00 and its return of 700.00 under one Srid; a sale of 300.00.
    name: 'Wildberries: sales and returns of one item under one number',
    lines: [
      'Предмет;Артикул поставщика;Название;Тип документа;Обоснование для оплаты;Дата заказа покупателем;Дата продажи;Кол-во;Вайлдберриз реализовал Товар (Пр);Srid',
      'Чай;TEA;Чай;Продажа;Продажа;2025-03-01;2025-03-05;1;700,00;s1',
      'Чай;TEA;Чай;Возврат;Возврат;2025-03-01;2025-03-20;1;700,00;s1',
      'Чашки;CUP;Чашка;Продажа;Продажа;2025-03-02;2025-03-06;1;300,00;s2',
    ],
    currency: 'RUB',
    country: 'RU',
    reading: { withoutBuyer: true },
    expected: {
      preset: 'wildberries',
      orders: 2,
      counted: [2, '1000.00'],
      customers: 0,
      guests: 2,
      gross: '1000.00',
      refunds: '700.00',
      returns: 1,
      tied: 1,
      days: ['2025-03-01', '2025-03-02'],
    },
  },
]
