import type { Preset } from './preset'

const STATUSES: Preset['statuses'] = {
  'wc-completed': 'counted',
  Completed: 'counted',
  Processing: 'counted',
  'On hold': 'unpaid',
  'Pending payment': 'unpaid',
  Cancelled: 'cancelled',
  Refunded: 'fullyRefunded',
  Failed: 'cancelled',
  Draft: 'cancelled',
}

/** Advanced Order Export: a row per line; columns, order and dates are the user's, these are the names it starts with. */
export const WOO_ADVANCED: Preset = {
  id: 'wooAdvanced',
  name: 'WooCommerce: Advanced Order Export',
  headers: ['Order Number', 'Order Date', 'Email (Billing)', 'Order Total Amount'],
  mapping: {
    orderId: 'Order Number',
    orderedAt: 'Order Date',
    status: 'Order Status',
    email: 'Email (Billing)',
    phone: 'Phone (Billing)',
    country: ['Country Code (Billing)', 'Country Name (Billing)'],
    city: 'City (Billing)',
    total: 'Order Total Amount',
    // The whole tax, that on shipping included: both are in the total.
    tax: ['Order Total Tax Amount', 'Order Tax Amount'],
    shipping: 'Order Shipping Amount',
    discount: 'Cart Discount Amount',
    coupon: ['Coupons Used', 'Coupon Code'],
    refunded: ['Order Refund Amount', 'Order Line Total Refunded'],
    product: 'SKU',
    productName: ['Name', 'Product Name'],
    quantity: 'Quantity',
    lineTotal: 'Order Line Total',
    unitPrice: 'Item Cost',
  },
  isOpen: true,
  lineColumns: ['Order Line Total Refunded'],
  statuses: STATUSES,
  hasBuyer: true,
}

/** WebToffee's Order Export: a row per order; guests have the customer id 0. */
export const WEBTOFFEE: Preset = {
  id: 'webToffee',
  name: 'WooCommerce: WebToffee',
  headers: [['order_id', 'order_number'], 'order_date', ['order_status', 'status'], 'billing_email', 'order_total'],
  mapping: {
    orderId: ['order_number', 'order_id'],
    orderedAt: 'order_date',
    status: ['order_status', 'status'],
    customerId: ['customer_id', 'customer_user'],
    email: 'billing_email',
    phone: 'billing_phone',
    country: ['billing_country', 'shipping_country'],
    city: ['billing_city', 'shipping_city'],
    currency: ['order_currency', 'currency'],
    total: 'order_total',
    shipping: 'shipping_total',
    tax: ['tax_total', 'total_tax'],
    discount: 'discount_total',
  },
  statuses: STATUSES,
  hasBuyer: true,
}

/** Analytics → Orders: the customer is a name alone, which tells nobody apart; net sales are goods after discounts. */
export const WOO_ANALYTICS: Preset = {
  id: 'wooAnalytics',
  name: 'WooCommerce: Analytics',
  headers: ['Date', 'Order #', 'Status', 'Customer type', 'Items sold', 'Net Sales'],
  mapping: {
    orderId: 'Order #',
    orderedAt: 'Date',
    status: 'Status',
    customerName: 'Customer',
    total: 'Net Sales',
    quantity: 'Items sold',
    coupon: 'Coupon(s)',
    source: 'Attribution',
  },
  isTotalGoods: true,
  statuses: STATUSES,
  hasBuyer: false,
}
