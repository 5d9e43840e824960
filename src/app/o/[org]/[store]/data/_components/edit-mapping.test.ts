import { expect, test } from 'vitest'
import { assignColumn, findFieldOf } from './edit-mapping'

test('a field given to another column leaves its former one', () => {
  expect(assignColumn({ total: 'Sum', email: 'Mail' }, 'Total', 'total')).toEqual({ total: 'Total', email: 'Mail' })
})

test('a column given another field loses its former one', () => {
  expect(assignColumn({ total: 'Sum' }, 'Sum', 'discount')).toEqual({ discount: 'Sum' })
})

test('a column can be left unused', () => {
  expect(assignColumn({ total: 'Sum', email: 'Mail' }, 'Sum', null)).toEqual({ email: 'Mail' })
  expect(findFieldOf({ email: 'Mail' }, 'Sum', ['total', 'email'])).toBeNull()
  expect(findFieldOf({ email: 'Mail' }, 'Mail', ['total', 'email'])).toBe('email')
})
