import type { Preset } from './preset'

/**
 * Orders export: a row per line, the order's own fields on its first row only, the number on every row. The total holds
 * shipping and taxes; the refunded sum carries no date. Always in English, dates with the shop's offset.
 */
export const SHOPIFY: Preset = {
  id: 'shopify',
  name: 'Shopify',
  headers: ['Name', 'Financial Status', 'Lineitem name', 'Lineitem quantity', 'Created at'],
  mapping: {
    orderId: 'Name',
    orderedAt: 'Created at',
    status: 'Financial Status',
    cancelled: 'Cancelled at',
    email: 'Email',
    phone: ['Phone', 'Billing Phone', 'Shipping Phone'],
    customerName: 'Billing Name',
    country: ['Shipping Country', 'Billing Country'],
    city: ['Shipping City', 'Billing City'],
    currency: 'Currency',
    total: 'Total',
    discount: 'Discount Amount',
    coupon: 'Discount Code',
    shipping: 'Shipping',
    tax: 'Taxes',
    refunded: 'Refunded Amount',
    channel: 'Source',
    product: 'Lineitem sku',
    productName: 'Lineitem name',
    quantity: 'Lineitem quantity',
    unitPrice: 'Lineitem price',
  },
  // Guests leave a phone with their address alone.
  fallback: { phone: 'Billing Phone' },
  decimal: '.',
  statuses: {
    paid: 'counted',
    partially_refunded: 'counted',
    refunded: 'fullyRefunded',
    voided: 'cancelled',
    pending: 'unpaid',
    authorized: 'unpaid',
    partially_paid: 'unpaid',
    expired: 'cancelled',
  },
  hasBuyer: true,
}
