/** Files that are sound and hold what the corpus of shops does not. */
export const PLAIN_FILES: readonly string[] = [
  `order_id,created_at,status,email,total
1,2025-01-05 10:00:00,paid,a@example.com,10.00
2,2025-01-06 10:00:00,cancelled,"b ""x""@example.com","1,020.00"
3,2025-02-06 10:00:00,paid,"a
line@example.com",-5
`,
  `Номер заказа;Дата заказа;Статус;Телефон;Сумма заказа;Валюта
1001;31.01.2025 13:05;Выполнен;8 (916) 123-45-67;1 234,50 ₽;руб.
1002;15.02.2025;Отменён;+7 916 123-45-67;900,00;RUB
`,
  `InvoiceNo\tInvoiceDate\tCustomerID\tStockCode\tQuantity\tUnitPrice
1\t2025-01-05T10:00:00Z\t7\ttea\t3\t10.00
1\t2025-01-05 10:00:00\t7\tcup\t1\t20.00
C3\t2025-01-06\t7\ttea\t-1\t10.00
\t\t\t\t\t
`,
  `id|date|phone|total|shipping|tax|refunded|refunded_at|quantity|unit_price|unit_cost|updated_at
7|12/31/2024|+447911123456|9.99|1|0.5|9.99|01/15/2025|2|4.99|1.50|2025-01-15T00:00:00+03:00
7|12/31/2024|+447911123456|9.99|1|0.5|||1|0.01||
8|01/02/2025||0|||||0|0|0|
`,
]

/** Texts that files are spoilt with. */
export const PIECES: readonly string[] = [
  ...[
    '"',
    '""',
    '"""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\\',
    '\\N',
    '\\.',
    "'",
    "';--",
    '\uFEFF',
    '#',
  ],
  ...['\0', '\x80', '\xff\xfe', 'é', '😀', '\u202e', '\u00a0', 'NULL', 'NaN', 'inf', '-', '−', '%', '$', '1e9', '0x10'],
  ...[
    '9'.repeat(20),
    '9'.repeat(400),
    '-9'.padEnd(40, '9'),
    '0.'.padEnd(60, '1'),
    '1.234.567,89',
    '1,2,3',
    '--5',
    '(5)',
  ],
  ...[
    '0000-00-00',
    '2025-02-30',
    '99/99/9999',
    '01/02/03',
    '9999-12-31 23:59:59',
    '0001-01-01',
    '2025-01-01T00:00:00+99:99',
  ],
  ...['x'.repeat(5_000), '"'.repeat(301), ',\n'.repeat(200), '\ud800'],
]
