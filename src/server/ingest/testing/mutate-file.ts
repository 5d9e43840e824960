import type { Random } from '@/domain/simulate/random'

/** Files that are sound: what the mutations start from. */
export const CORPUS: readonly string[] = [
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

const PIECES = [
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

/** A file of the corpus, spoilt in one to eight places. */
export function mutateFile(random: Random): Buffer {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  let bytes = Buffer.from(pick(CORPUS))
  const mutations: (() => Buffer)[] = [
    () => splice(bytes, random, Buffer.from(pick(PIECES), random() < 0.2 ? 'latin1' : 'utf8'), 0),
    () => splice(bytes, random, Buffer.from(pick(PIECES)), Math.floor(random() * 12)),
    () => splice(bytes, random, Buffer.from([Math.floor(random() * 256)]), 1),
    () => bytes.subarray(0, Math.floor(random() * bytes.length)),
    () =>
      Buffer.from(
        bytes.toString('latin1').replaceAll(pick([',', ';', '\n', '"', '1', '-', ' ']), pick(PIECES)),
        'latin1',
      ),
    () => Buffer.concat([bytes, pickLines(bytes, random)]),
    () => Buffer.from(bytes.toString('utf8'), pick(['utf16le', 'utf8', 'latin1'] as const)),
    () => replaceField(bytes, random, pick(PIECES)),
    () => replaceField(bytes, random, pick(PIECES)),
  ]
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--)
    bytes = Buffer.from(pick(mutations)().subarray(0, 200_000))
  return bytes
}

function splice(bytes: Buffer, random: Random, piece: Buffer, removed: number): Buffer {
  const at = Math.floor(random() * (bytes.length + 1))
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + removed)])
}

/** Some whole lines of a file, so that orders and lines repeat. */
function pickLines(bytes: Buffer, random: Random): Buffer {
  const lines = bytes.toString('latin1').split('\n').slice(1)
  return Buffer.from(lines.filter(() => random() < 0.5).join('\n'), 'latin1')
}

function replaceField(bytes: Buffer, random: Random, text: string): Buffer {
  const fields = bytes.toString('latin1').split(/([,;\t|\n])/)
  const at = 2 * Math.floor((random() * fields.length) / 2)
  fields[at] = Buffer.from(text).toString('latin1')
  return Buffer.from(fields.join(''), 'latin1')
}
