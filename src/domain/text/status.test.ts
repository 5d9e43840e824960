import { describe, expect, it } from 'vitest'
import { classifyStatus } from './status'

describe('statuses', () => {
  it.each([
    [
      'counted',
      'paid,Processing,completed,wc-completed,SHIPPED,partially_refunded,Partially refunded,Оплачен,Выполнен,Доставлен,Отгружен,В обработке,Завершён',
    ],
    ['cancelled', 'cancelled,canceled,failed,draft,test,trash,Отменён,Отменен,voided'],
    ['unpaid', 'pending,on-hold,wc-on-hold,unpaid,awaiting_payment,Не оплачен,Ожидает оплаты'],
    ['fullyRefunded', 'refunded,Возвращён,Возврат'],
    ['unknown', ',Новый,whatever,42'],
  ])('are %s: %s', (expected, list) => {
    for (const status of list.split(',')) expect([status, classifyStatus(status)]).toEqual([status, expected])
  })
})
