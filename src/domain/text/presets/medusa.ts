import type { Preset } from './preset'

/** Medusa's orders: a row per order. After a refund the total is what is left, so that it needs no refunded sum. */
export const MEDUSA: Preset = {
  id: 'medusa',
  name: 'Medusa',
  headers: ['Display_ID', 'Customer Email', 'Payment Status', 'Currency Code'],
  mapping: {
    orderId: 'Display_ID',
    orderedAt: 'Date',
    status: 'Payment Status',
    cancelled: 'Order status',
    customerId: 'Customer ID',
    email: 'Customer Email',
    country: 'Shipping Country Code',
    city: 'Shipping City',
    currency: 'Currency Code',
    total: 'Total',
    discount: 'Discount Total',
    shipping: 'Shipping Total',
    tax: 'Tax Total',
  },
  decimal: '.',
  statuses: {
    captured: 'counted',
    partially_refunded: 'counted',
    refunded: 'fullyRefunded',
    awaiting: 'unpaid',
    not_paid: 'unpaid',
    requires_action: 'unpaid',
    canceled: 'cancelled',
  },
  hasBuyer: true,
}
