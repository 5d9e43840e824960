import type { CorpusCase } from './read-case'

const HEAD = 'Order ID,Order Date,Email,Total'

/** Files whose texts can be taken for something else. */
export const TRAP_CASES: readonly CorpusCase[] = [
  {
    name: 'amounts that can all be read two ways are asked about',
    lines: [
      'Order ID;Order Date;Email;Total',
      '1;2025-01-05;ann@example.com;1,234',
      '2;2025-01-06;bob@example.com;500',
    ],
    expected: ['ambiguousAmounts'],
  },
  {
    // The person says that the point is the decimal mark: 1,234 is a thousand and more. 1 234 + 500.
    name: 'amounts that can be read two ways, once a person has said',
    lines: [
      'Order ID;Order Date;Email;Total',
      '1;2025-01-05;ann@example.com;1,234',
      '2;2025-01-06;bob@example.com;500',
    ],
    reading: { decimal: '.' },
    expected: {
      orders: 2,
      counted: [2, '1734.00'],
      customers: 2,
      gross: '1734.00',
      days: ['2025-01-05', '2025-01-06'],
    },
  },
  {
    // One amount below ten thousand rows decides for all: 1.234 is 1 234, 12,5 is 12.50.
    name: 'one amount that can be read one way only decides for its column',
    lines: [
      'Order ID;Order Date;Email;Total',
      '1;2025-01-05;ann@example.com;1.234',
      '2;2025-01-06;bob@example.com;12,5',
    ],
    currency: 'EUR',
    expected: {
      orders: 2,
      counted: [2, '1246.50'],
      customers: 2,
      gross: '1246.50',
      days: ['2025-01-05', '2025-01-06'],
    },
  },
  {
    // Shipping is written with a comma, the total with a point: 110.50 − 10,50 = 100; 220.00 − 20,00 = 200.
    name: 'columns of one file may have different decimal marks',
    lines: [
      'Order ID;Order Date;Email;Total;Shipping',
      '1;2025-01-05;ann@example.com;110.50;10,50',
      '2;2025-01-06;bob@example.com;220.00;20,00',
    ],
    expected: { orders: 2, counted: [2, '300.00'], customers: 2, gross: '300.00', days: ['2025-01-05', '2025-01-06'] },
  },
  {
    // 12 345 600.00; −50.00 behind; (25.00); noise of a spreadsheet: 1234.56.
    name: 'amounts as spreadsheets leave them',
    lines: [
      'Order ID;Order Date;Email;Total',
      '1;2025-01-05;ann@example.com;1,23456E+07',
      '2;2025-01-06;ann@example.com;50,00-',
      '3;2025-01-07;bob@example.com;(25,00)',
      '4;2025-01-08;bob@example.com;1234,5600000000001',
      "5;2025-01-09;bob@example.com;1'000,00",
    ],
    // Orders 1, 4, 5: 12 345 600.00 + 1 234.56 + 1 000.00. Returns: 50.00 and 25.00.
    expected: {
      orders: 3,
      counted: [3, '12347834.56'],
      customers: 2,
      gross: '12347834.56',
      refunds: '75.00',
      returns: 2,
      days: ['2025-01-05', '2025-01-09'],
    },
  },
  {
    name: 'an amount beyond what is held exactly is set aside',
    lines: [HEAD, '1,2025-01-05,ann@example.com,1000000000000000000', '2,2025-01-06,bob@example.com,10.00'],
    expected: {
      orders: 1,
      counted: [1, '10.00'],
      customers: 1,
      gross: '10.00',
      rejected: { amountOutOfRange: 1 },
      days: ['2025-01-06', '2025-01-06'],
    },
  },
  {
    name: 'days that can all be read two ways are asked about',
    lines: [HEAD, '1,01-02-2025,ann@example.com,10.00', '2,03-04-2025,bob@example.com,20.00'],
    expected: ['ambiguousDates'],
  },
  {
    name: 'a day above 12 anywhere in the column decides for it',
    lines: [HEAD, '1,01/02/2025,ann@example.com,10.00', '2,02/13/2025 5:30 PM,bob@example.com,20.00'],
    expected: { orders: 2, counted: [2, '30.00'], customers: 2, gross: '30.00', days: ['2025-01-02', '2025-02-13'] },
  },
  {
    // The day of the order can be read two ways, that of the refund cannot: one program wrote both.
    name: 'the days of refunds may decide for those of orders',
    lines: [
      'Order ID,Order Date,Email,Total,Refunded Amount,Refund Date',
      '1,01/02/2025,ann@example.com,10.00,4.00,25/03/2025',
      '2,03/04/2025,bob@example.com,20.00,,',
    ],
    expected: {
      orders: 2,
      counted: [2, '30.00'],
      customers: 2,
      gross: '30.00',
      refunds: '4.00',
      days: ['2025-02-01', '2025-04-03'],
    },
  },
  {
    // 45000.5 is noon of 2023-03-15, 45001 the day after; 0 and 59 are days that never were; 20000 is of 1954.
    name: 'days as a spreadsheet’s serials',
    lines: [
      HEAD,
      '1,45000.5,ann@example.com,10.00',
      '2,45001,bob@example.com,20.00',
      '3,0,eve@example.com,5.00',
      '4,59,eve@example.com,5.00',
      '5,20000,eve@example.com,5.00',
      '6,1900-01-00,eve@example.com,5.00',
      '7,2205-01-01,eve@example.com,5.00',
    ],
    expected: {
      orders: 2,
      counted: [2, '30.00'],
      customers: 2,
      gross: '30.00',
      rejected: { badDate: 3, dateOutOfRange: 2 },
      days: ['2023-03-15', '2023-03-16'],
    },
  },
  {
    // 1738314309 is 2025-01-31 09:05:09 UTC; in milliseconds one day later.
    name: 'days as seconds and milliseconds since 1970',
    lines: [HEAD, '1,1738314309,ann@example.com,10.00', '2,1738400709000,bob@example.com,20.00'],
    expected: { orders: 2, counted: [2, '30.00'], customers: 2, gross: '30.00', days: ['2025-01-31', '2025-02-01'] },
  },
  {
    // Price × quantity is before the order's discount, which stands on each of its lines: 2 × 50 + 20 − 20 = 100; 30.
    name: 'an order’s discount comes off its prices',
    lines: [
      'Order ID,Order Date,Email,SKU,Quantity,Unit Price,Discount',
      '1,2025-01-05,ann@example.com,TEA,2,50.00,20.00',
      '1,2025-01-05,ann@example.com,CUP,1,20.00,20.00',
      '2,2025-01-06,bob@example.com,CUP,1,30.00,0.00',
    ],
    expected: { orders: 2, counted: [2, '130.00'], customers: 2, gross: '130.00', days: ['2025-01-05', '2025-01-06'] },
  },
  {
    // Each line has its own: (100 − 10) + (20 − 2) = 108; 30.
    name: 'discounts that differ within an order are its lines’ own',
    lines: [
      'Order ID,Order Date,Email,SKU,Quantity,Unit Price,Discount',
      '1,2025-01-05,ann@example.com,TEA,2,50.00,10.00',
      '1,2025-01-05,ann@example.com,CUP,1,20.00,2.00',
      '2,2025-01-06,bob@example.com,CUP,1,30.00,0.00',
    ],
    expected: { orders: 2, counted: [2, '138.00'], customers: 2, gross: '138.00', days: ['2025-01-05', '2025-01-06'] },
  },
  {
    // 7 sells 3 × 10; C7 is the return of one by the same buyer; C9 is a number of its own, another buyer's.
    name: 'a return by the order’s number with a C before it',
    lines: [
      'InvoiceNo,InvoiceDate,CustomerID,StockCode,Quantity,UnitPrice',
      '7,2025-01-05 10:00:00,1,TEA,3,10.00',
      '8,2025-01-05 11:00:00,2,TEA,1,10.00',
      '10,2025-01-05 12:00:00,3,TEA,1,10.00',
      'C7,2025-01-06 10:00:00,1,TEA,-1,10.00',
      'C8,2025-01-06 10:00:00,3,TEA,-1,10.00',
    ],
    // C8 carries the number of order 8, but another buyer: it is not tied to it.
    expected: {
      orders: 3,
      counted: [3, '50.00'],
      customers: 3,
      gross: '50.00',
      refunds: '20.00',
      returns: 2,
      tied: 1,
      days: ['2025-01-05', '2025-01-05'],
    },
  },
  {
    // The last row has no number, day or buyer, only a sum.
    name: 'a nameless row of totals is no order',
    lines: [
      'Order ID,Order Date,Email,Total,Shipping',
      '1,2025-01-05,ann@example.com,12.00,2.00',
      '2,2025-01-06,bob@example.com,20.00,0.00',
      ',,,32.00,2.00',
    ],
    expected: {
      orders: 2,
      counted: [2, '30.00'],
      customers: 2,
      gross: '30.00',
      rejected: { totalRow: 1 },
      days: ['2025-01-05', '2025-01-06'],
    },
  },
  {
    // “Grand total” in the column of days. The row of 2 has no number and is a person's: rejected, not a total.
    name: 'a row with a word for a total is no order, one without a number is rejected',
    lines: [HEAD, '1,2025-01-05,ann@example.com,10.00', ',2025-01-06,bob@example.com,20.00', ',Grand total:,,30.00'],
    expected: {
      orders: 1,
      counted: [1, '10.00'],
      customers: 1,
      gross: '10.00',
      rejected: { noOrderId: 1, totalRow: 1 },
      days: ['2025-01-05', '2025-01-05'],
    },
  },
  {
    // Without a word from a person the second row would stand for the first: here the rows are parts of an order, 10 + 20.
    name: 'rows said to be lines of an order are added up',
    lines: [HEAD, '1,2025-01-05,ann@example.com,10.00', '1,2025-01-05,ann@example.com,20.00'],
    reading: { shape: 'lines' },
    expected: {
      orders: 1,
      counted: [1, '30.00'],
      customers: 1,
      gross: '30.00',
      days: ['2025-01-05', '2025-01-05'],
    },
  },
  {
    // The column of a product makes it look like lines; a person knows better: the second row is the order as it was changed.
    name: 'rows said to be whole orders replace one another',
    lines: [
      'Order ID,Order Date,Email,Total,Product',
      '1,2025-01-05,ann@example.com,10.00,Tea',
      '1,2025-01-05,ann@example.com,20.00,Tea',
    ],
    reading: { shape: 'orders' },
    expected: {
      orders: 1,
      duplicates: 1,
      counted: [1, '20.00'],
      customers: 1,
      gross: '20.00',
      days: ['2025-01-05', '2025-01-05'],
    },
  },
  {
    // The apostrophe marks text for a spreadsheet: '007 and 007 are one buyer, '1 and 1 one order: the last one stands.
    name: 'apostrophes before codes are no part of them',
    lines: [
      'Order ID,Order Date,Customer ID,Total',
      "'1,2025-01-05,'007,10.00",
      '1,2025-01-05,007,12.00',
      "'2,2025-01-06,007,20.00",
    ],
    expected: {
      orders: 2,
      counted: [2, '32.00'],
      customers: 1,
      gross: '32.00',
      duplicates: 1,
      days: ['2025-01-05', '2025-01-06'],
    },
  },
  {
    name: 'nobody’s ids make guests, not one great customer',
    lines: [
      'Order ID,Order Date,Customer ID,Total',
      '1,2025-01-05,0,10.00',
      '2,2025-01-06,Guest,20.00',
      '3,2025-01-07,n/a,30.00',
      '4,2025-01-08,5,40.00',
    ],
    expected: {
      orders: 4,
      counted: [4, '100.00'],
      customers: 1,
      guests: 3,
      gross: '100.00',
      days: ['2025-01-05', '2025-01-08'],
    },
  },
  {
    // Lines' own totals: 20 + 5 and 30; the column of discounts is in percent and is taken for no amount.
    name: 'a total that differs within an order is its lines’ own, a discount in percent no amount',
    lines: [
      'Order ID,Order Date,Email,Product,Quantity,Total,Discount',
      '1,2025-01-05,ann@example.com,Tea,2,20.00,10%',
      '1,2025-01-05,ann@example.com,Cup,1,5.00,10%',
      '2,2025-01-06,bob@example.com,Pot,1,30.00,5%',
    ],
    expected: { orders: 2, counted: [2, '55.00'], customers: 2, gross: '55.00', days: ['2025-01-05', '2025-01-06'] },
  },
]
