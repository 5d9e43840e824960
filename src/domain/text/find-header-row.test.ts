import { expect, it } from 'vitest'
import { findHeaderRow } from './find-header-row'

const rows = (...texts: string[]) => texts.map((text, index) => ({ line: index + 1, cells: text.split(';') }))
const find = (...texts: string[]) => findHeaderRow(rows(...texts))?.line ?? null

it('the row with the names that are known is the header, under titles and parameters', () => {
  expect(find('Отчёт по заказам', 'Период;01.01.2025', '', 'Номер заказа;Дата заказа;Сумма', '1;05.01.2025;10')).toBe(4)
})

it('where no name is known, the first row as wide as most is', () => {
  expect(find('Report', 'alpha;beta;gamma', '1;2;3', '4;5;6')).toBe(2)
  expect(find('alpha', 'one', 'two')).toBe(1)
})

it('rows of values are no header', () => {
  expect(find('1001;2025-01-05;a@b.c;10.50', '1002;2025-01-06;b@b.c;11.50')).toBeNull()
  expect(find('', '  ')).toBeNull()
})
