import { describe, expect, it } from 'vitest'
import { isTotalRow } from './total-row'

describe('a row', () => {
  it.each([
    [{ orderId: 'Итого', total: '100' }],
    [{ orderId: 'ИТОГО:', orderedAt: '3 заказа', total: '100' }],
    [{ orderId: 'Всего по магазину', total: '100' }],
    [{ orderId: 'Grand Total', total: '100' }],
    [{ orderedAt: 'Subtotal', total: '100' }],
    [{ email: 'Total (3 orders)', total: '100' }],
    [{ productName: 'Итого', quantity: '3' }],
    [{ total: '100', shipping: '5' }],
  ])('like %j holds a file’s totals', (row) => {
    expect(isTotalRow(row)).toBe(true)
  })

  it.each([
    [{ orderId: '1', total: '100' }],
    [{ orderId: 'TOTAL1', total: '100' }],
    [{ orderId: 'Total', orderedAt: '2025-01-05', email: 'ann@example.com' }],
    [{ email: 'ann@example.com', total: '100' }],
    [{ orderedAt: '2025-01-05', total: '100' }],
    [{ productName: 'Сумма-рюкзак', total: '100', email: 'ann@example.com' }],
    [{ productName: 'Чай', quantity: '2' }],
    [{ customerName: 'Анна' }],
    [{}],
  ])('like %j holds none', (row) => {
    expect(isTotalRow(row)).toBe(false)
  })
})
