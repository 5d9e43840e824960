/** What shops write for the customer id of an order without an account: nobody's id. In lower case. */
export const GUEST_IDS: readonly string[] = [
  '0',
  '-',
  '—',
  'guest',
  'none',
  'null',
  'nan',
  'n/a',
  '#n/a',
  'гость',
  'нет',
]
