import { describe, expect, it } from 'vitest'
import { detectColumns } from './detect-columns'
import { HEADER_SYNONYMS, normaliseHeader } from './header-synonyms'
import { matchHeader } from './match-header'

describe('columns', () => {
  it('are matched in English and Russian, whatever the case and punctuation', () => {
    const headers = [
      'InvoiceNo',
      'order_id',
      'Номер заказа',
      '№ заказа',
      'Total',
      'Сумма',
      'Итого',
      'UnitPrice',
      'StockCode',
      'Description',
      'CustomerID',
      'E-mail',
      'Дата заказа',
      'Кол-во',
      '\uFEFFOrder ID',
      'nonsense',
      '',
    ]
    expect(headers.map(matchHeader)).toEqual([
      'orderId',
      'orderId',
      'orderId',
      'orderId',
      'total',
      'total',
      'total',
      'unitPrice',
      'product',
      'productName',
      'customerId',
      'email',
      'orderedAt',
      'quantity',
      'orderId',
      null,
      null,
    ])
  })

  it('have synonyms that stand under one field only, in normalised form', () => {
    const all = Object.values(HEADER_SYNONYMS).flat()
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
    expect(
      all.filter(
        (word) =>
          normaliseHeader(word) !== word || /[a-z][а-я]|[а-я][a-z]/.test(word.replace(/^(id|email)|(id|email)$/g, '')),
      ),
    ).toEqual([])
  })

  it('are used once each, the better name first, blank ones last', () => {
    expect(detectColumns(['id', 'Order ID', 'amount', 'date', 'status'])).toEqual({
      orderId: 'Order ID',
      total: 'amount',
      orderedAt: 'date',
      status: 'status',
    })
    expect(detectColumns(['created_at', 'order_date'])).toEqual({ orderedAt: 'order_date' })
    expect(detectColumns(['created_at', 'order_date'], [['2025-01-01'], ['']])).toEqual({ orderedAt: 'created_at' })
  })

  it('of two public data sets are found whole', () => {
    expect(
      detectColumns('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(',')),
    ).toEqual({
      orderId: 'InvoiceNo',
      product: 'StockCode',
      productName: 'Description',
      quantity: 'Quantity',
      orderedAt: 'InvoiceDate',
      unitPrice: 'UnitPrice',
      customerId: 'CustomerID',
      country: 'Country',
    })
    expect(detectColumns('order_id,customer_id,order_date,quantity,amount'.split(','))).toEqual({
      orderId: 'order_id',
      customerId: 'customer_id',
      orderedAt: 'order_date',
      quantity: 'quantity',
      total: 'amount',
    })
  })

  it('of a shop system’s own exports are found, its line number and e-mails in brackets included', () => {
    const wooCommerce =
      'Order Number,Order Date,Email (Billing),Item #,SKU,Quantity,Item Cost,Order Total Amount,Order Tax Amount'
    expect(detectColumns(wooCommerce.split(','))).toEqual({
      orderId: 'Order Number',
      orderedAt: 'Order Date',
      email: 'Email (Billing)',
      product: 'SKU',
      quantity: 'Quantity',
      unitPrice: 'Item Cost',
      total: 'Order Total Amount',
      tax: 'Order Tax Amount',
    })
    expect(detectColumns(['Date', 'Order #', 'Status'])).toEqual({
      orderedAt: 'Date',
      orderId: 'Order #',
      status: 'Status',
    })
  })
})
