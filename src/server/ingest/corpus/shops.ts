import type { CorpusCase } from './read-case'

const SHOPIFY =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing City,Billing Zip,Billing Country,Billing Phone,Cancelled at,Payment Method,Refunded Amount,Id,Source'
const WOO =
  'Order Number,Order Status,Order Date,First Name (Billing),City (Billing),Country Code (Billing),Email (Billing),Phone (Billing),Item #,SKU,Name,Quantity,Item Cost,Order Line Total,Coupon Code,Cart Discount Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount'

/** Exports of shop systems. */
export const SHOP_CASES: readonly CorpusCase[] = [
  {
    // 1001: 118.00 − 10.00 shipping − 8.00 taxes = 100.00, two lines. 1002: 60.00 − 5.00 − 5.00 = 50.00, 20.00 refunded.
    // 1003 is voided, 30.00. 1004 is paid but cancelled, 40.00. Counted: 1001 and 1002. 1004 is in another zone's evening:
    // 23:30 −03:00 on 5 October is the 6th in UTC.
    name: 'Shopify: the order’s fields stand on its first line only',
    lines: [
      SHOPIFY,
      "#1001,ann@example.com,paid,2025-10-02 17:09:36 -0300,fulfilled,USD,100.00,10.00,8.00,118.00,,0.00,2025-10-02 17:09:34 -0300,2,Tea,30.00,TEA,Ann Example,Austin,'85004,US,'+15125550101,,stripe,0.00,5500001,web",
      '#1001,ann@example.com,,,,,,,,,,,2025-10-02 17:09:34 -0300,1,Cup,40.00,CUP,,,,,,,,,,',
      "#1002,bob@example.com,partially_refunded,2025-10-03 09:00:00 -0300,fulfilled,USD,50.00,5.00,5.00,60.00,SPRING,5.00,2025-10-03 09:00:00 -0300,1,Pot,55.00,POT,Bob Example,Reno,'89501,US,,,stripe,20.00,5500002,web",
      "#1003,eve@example.com,voided,,unfulfilled,USD,30.00,0.00,0.00,30.00,,0.00,2025-10-04 12:00:00 -0300,1,Tea,30.00,TEA,Eve Example,Reno,'89501,US,,2025-10-04 13:00:00 -0300,stripe,0.00,5500003,pos",
      "#1004,ann@example.com,paid,2025-10-05 23:30:00 -0300,unfulfilled,USD,40.00,0.00,0.00,40.00,,0.00,2025-10-05 23:30:00 -0300,1,Cup,40.00,CUP,Ann Example,Austin,'85004,US,,2025-10-06 08:00:00 -0300,stripe,0.00,5500004,web",
    ],
    expected: {
      preset: 'shopify',
      orders: 4,
      counted: [2, '150.00'],
      customers: 3,
      gross: '220.00',
      refunds: '20.00',
      days: ['2025-10-02', '2025-10-06'],
    },
  },
  {
    // The second line of 1001 has no readable quantity: 1001 stays out whole (its other row too), 1002 comes in.
    name: 'Shopify: an order with an unreadable line stays out whole',
    lines: [
      SHOPIFY,
      '#1001,ann@example.com,paid,,fulfilled,USD,100.00,0.00,0.00,100.00,,0.00,2025-10-02 17:09:34 -0300,2,Tea,30.00,TEA,,,,,,,,0.00,1,web',
      '#1001,ann@example.com,,,,,,,,,,,2025-10-02 17:09:34 -0300,one,Cup,40.00,CUP,,,,,,,,,,',
      '#1002,bob@example.com,paid,,fulfilled,USD,50.00,0.00,0.00,50.00,,0.00,2025-10-03 09:00:00 -0300,1,Pot,50.00,POT,,,,,,,,0.00,2,web',
    ],
    expected: {
      preset: 'shopify',
      orders: 1,
      counted: [1, '50.00'],
      customers: 1,
      gross: '50.00',
      rejected: { badQuantity: 1, orderIncomplete: 1 },
      days: ['2025-10-03', '2025-10-03'],
    },
  },
  {
    // Guests by their billing phone, in two spellings; the last has none at all. 10.00 × 3.
    name: 'Shopify: a guest’s phone stands with the address alone',
    lines: [
      `${SHOPIFY},Phone`,
      "#1001,,paid,,fulfilled,USD,10.00,0.00,0.00,10.00,,0.00,2025-10-02 17:09:34 +0000,1,Tea,10.00,TEA,,,,,'+15125550101,,,0.00,1,web,",
      '#1002,,paid,,fulfilled,USD,10.00,0.00,0.00,10.00,,0.00,2025-10-03 17:09:34 +0000,1,Tea,10.00,TEA,,,,,,,,0.00,2,web,(512) 555-0101',
      '#1003,,paid,,fulfilled,USD,10.00,0.00,0.00,10.00,,0.00,2025-10-04 17:09:34 +0000,1,Tea,10.00,TEA,,,,,,,,0.00,3,web,',
    ],
    expected: {
      preset: 'shopify',
      orders: 3,
      counted: [3, '30.00'],
      customers: 1,
      guests: 1,
      gross: '30.00',
      days: ['2025-10-02', '2025-10-04'],
    },
  },
  {
    // 501: lines of 30.00 and 30.00, each given back: 60.00, the whole order. 502: 12.50 of 20.00.
    name: 'WooCommerce Advanced Order Export: what was given back stands on each line',
    lines: [
      'Order Number,Order Status,Order Date,Email (Billing),Item #,SKU,Quantity,Order Line Total,Order Line Total Refunded,Order Shipping Amount,Order Total Amount',
      '501,Completed,2025-03-01 10:00,ann@example.com,1,TEA,1,30.00,30.00,5.00,65.00',
      '501,Completed,2025-03-01 10:00,ann@example.com,2,CUP,1,30.00,30.00,5.00,65.00',
      '502,Completed,2025-03-02 11:00,bob@example.com,1,TEA,1,20.00,12.50,0.00,20.00',
    ],
    expected: {
      preset: 'wooAdvanced',
      orders: 2,
      counted: [2, '80.00'],
      customers: 2,
      gross: '80.00',
      refunds: '72.50',
      days: ['2025-03-01', '2025-03-02'],
    },
  },
  {
    // 501: 66.00 − 6.00 − 10.00 = 50.00, on both its lines; 502: 24.00 − 4.00 = 20.00, on hold.
    name: 'WooCommerce Advanced Order Export: the order’s total repeated on each line',
    lines: [
      WOO,
      '501,Completed,2025-03-01 10:00,Ann,Bath,GB,ann@example.com,+447911123456,1,TEA,Tea,2,15.00,30.00,,5.00,6.00,0.00,66.00,10.00',
      '501,Completed,2025-03-01 10:00,Ann,Bath,GB,ann@example.com,+447911123456,2,CUP,Cup,1,25.00,25.00,,5.00,6.00,0.00,66.00,10.00',
      '502,On hold,2025-03-02 11:00,Bob,Hull,GB,bob@example.com,,1,TEA,Tea,1,20.00,20.00,,0.00,4.00,0.00,24.00,0.00',
    ],
    currency: 'GBP',
    country: 'GB',
    expected: {
      preset: 'wooAdvanced',
      orders: 2,
      counted: [1, '50.00'],
      customers: 2,
      gross: '70.00',
      days: ['2025-03-01', '2025-03-02'],
    },
  },
  {
    // The two guests carry the id 0 and are told apart by e-mail; 7 is one customer. 21 + 22 + 23 are 30 + 40 + 50.
    name: 'WebToffee: guests carry the customer id 0',
    lines: [
      'order_id,order_date,order_status,customer_id,billing_first_name,billing_email,billing_phone,order_total,order_currency,payment_method',
      '21,2025-04-01 09:00:00,wc-completed,0,Ann,ann@example.com,,30.00,EUR,cod',
      '22,2025-04-02 09:00:00,wc-processing,0,Bob,bob@example.com,,40.00,EUR,cod',
      '23,2025-04-03 09:00:00,wc-refunded,7,Eve,eve@example.com,,50.00,EUR,cod',
      '24,2025-04-04 09:00:00,wc-completed,7,Eve,eve@example.com,,60.00,EUR,cod',
    ],
    currency: 'EUR',
    country: 'DE',
    expected: {
      preset: 'webToffee',
      orders: 4,
      counted: [3, '130.00'],
      customers: 3,
      gross: '180.00',
      days: ['2025-04-01', '2025-04-04'],
    },
  },
  {
    name: 'WooCommerce Analytics: a name is no buyer',
    lines: [
      'Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
      '2025-05-01 10:00:00,31,completed,Ann Example,new,2× Tea,2,,20.00,Organic: Google',
    ],
    expected: ['missingBuyer'],
  },
  {
    // Net sales as they stand: 20.00 + 35.50; 33 failed, 9.00.
    name: 'WooCommerce Analytics, taken without buyers: revenue is right, every order a guest’s',
    lines: [
      'Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
      '2025-05-01 10:00:00,31,completed,Ann Example,new,2× Tea,2,,20.00,Organic: Google',
      '2025-05-02 10:00:00,32,processing,Ann Example,returning,1× Pot,1,SPRING,35.50,Direct',
      '2025-05-03 10:00:00,33,failed,Bob Example,new,1× Cup,1,,9.00,Direct',
    ],
    reading: { withoutBuyer: true },
    expected: {
      preset: 'wooAnalytics',
      orders: 3,
      counted: [2, '55.50'],
      customers: 0,
      guests: 3,
      gross: '64.50',
      days: ['2025-05-01', '2025-05-03'],
    },
  },
  {
    // 41: 115.00 − 10.00 − 5.00 = 100.00. 42 is captured but the order is cancelled. 43 awaits its payment.
    name: 'Medusa: the payment’s status, and the order’s where it is cancelled',
    lines: [
      'Order_ID,Display_ID,Order status,Date,Customer First name,Customer Last name,Customer Email,Customer ID,Shipping Country Code,Shipping City,Fulfillment Status,Payment Status,Subtotal,Shipping Total,Discount Total,Tax Total,Total,Currency Code',
      'order_01A,41,pending,2025-06-01T23:30:00.000Z,Ann,Example,ann@example.com,cus_1,de,Bonn,fulfilled,captured,100,10,0,5,115,eur',
      'order_01B,42,canceled,2025-06-02T10:00:00.000Z,Ann,Example,ann@example.com,cus_1,de,Bonn,canceled,captured,50,0,0,0,50,eur',
      'order_01C,43,pending,2025-06-03T10:00:00.000Z,Bob,Example,bob@example.com,cus_2,de,Kiel,not_fulfilled,awaiting,15.5,0,0,0,12.5,eur',
    ],
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    expected: {
      preset: 'medusa',
      orders: 3,
      counted: [1, '100.00'],
      customers: 2,
      gross: '162.50',
      days: ['2025-06-02', '2025-06-03'],
    },
  },
  {
    // Order value less the discount, without shipping and tax: 50.00 − 5.00 and 20.00. No day is above 12: the preset knows.
    name: 'Etsy orders: the month first, the discount still to be taken off',
    lines: [
      'Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Date Shipped,Ship City,Ship Country,Currency,Order Value,Coupon Code,Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Buyer,SKU',
      '03/04/25,3100000001,annex,Ann Example,2,CC,03/05/25,Reno,United States,USD,50.00,SPRING,5.00,0.00,6.00,4.10,55.10,Completed,Ann (annex),TEA',
      '04/05/25,3100000002,bobex,Bob Example,1,CC,04/06/25,Waco,United States,USD,20.00,,0.00,0.00,6.00,1.65,27.65,Completed,Bob (bobex),CUP',
    ],
    expected: {
      preset: 'etsyOrders',
      orders: 2,
      counted: [2, '65.00'],
      customers: 2,
      gross: '65.00',
      days: ['2025-03-04', '2025-04-05'],
    },
  },
  {
    // Item totals less each item's discount: (40.00 − 4.00) + (10.00 − 1.00) and 20.00.
    name: 'Etsy order items: each line has its own discount',
    lines: [
      'Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,Ship City,Ship Country,Order ID,Order Type,SKU',
      '03/04/25,Tea,annex,2,20.00,SPRING,,4.00,0.00,6.00,4.10,40.00,USD,1,9001,03/04/2025,03/05/2025,Ann Example,Reno,United States,3100000001,online,TEA',
      '03/04/25,Cup,annex,1,10.00,SPRING,,1.00,0.00,6.00,4.10,10.00,USD,2,9002,03/04/2025,03/05/2025,Ann Example,Reno,United States,3100000001,online,CUP',
      '04/05/25,Cup,bobex,1,20.00,,,0.00,0.00,6.00,1.65,20.00,USD,3,9002,04/05/2025,04/06/2025,Bob Example,Waco,United States,3100000002,online,CUP',
    ],
    expected: {
      preset: 'etsyItems',
      orders: 2,
      counted: [2, '65.00'],
      customers: 2,
      gross: '65.00',
      days: ['2025-03-04', '2025-04-05'],
    },
  },
  {
    name: 'OpenCart: pending is not paid, the id 0 is nobody’s',
    // 71 and 72 are 10.00 and 20.50; 73 pending 5.00. Customers: 4, and the guest by e-mail.
    lines: [
      'order_id;store_name;customer_id;firstname;lastname;email;telephone;order_status;total;currency_code;date_added;date_modified',
      '71;Shop;4;Ann;Example;ann@example.com;+79161234567;Complete;10.0000;RUB;2025-02-01 10:00:00;2025-02-02 10:00:00',
      '72;Shop;0;Bob;Example;bob@example.com;+79161234568;Shipped;20.5000;RUB;2025-02-03 10:00:00;2025-02-03 10:00:00',
      '73;Shop;4;Ann;Example;ann@example.com;+79161234567;Pending;5.0000;RUB;2025-02-04 10:00:00;2025-02-04 10:00:00',
    ],
    currency: 'RUB',
    country: 'RU',
    expected: {
      preset: 'openCart',
      orders: 3,
      counted: [2, '30.50'],
      customers: 2,
      gross: '35.50',
      days: ['2025-02-01', '2025-02-04'],
    },
  },
]
