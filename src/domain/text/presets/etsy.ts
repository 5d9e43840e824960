import type { Preset } from './preset'

const STATUSES: Preset['statuses'] = {
  Completed: 'counted',
  Paid: 'counted',
  Shipped: 'counted',
  Canceled: 'cancelled',
  Refunded: 'fullyRefunded',
}

/**
 * Sold orders: a row per order, month first. `Order Value` is goods before the discount; `Order Total` holds shipping and
 * the marketplace's tax. Buyers have an id, no e-mail.
 */
export const ETSY_ORDERS: Preset = {
  id: 'etsyOrders',
  name: 'Etsy: orders',
  headers: ['Sale Date', 'Order ID', 'Order Value', 'Order Total'],
  mapping: {
    orderId: 'Order ID',
    orderedAt: 'Sale Date',
    status: 'Status',
    customerId: ['Buyer User ID', 'Buyer'],
    customerName: 'Full Name',
    country: 'Ship Country',
    city: 'Ship City',
    currency: 'Currency',
    total: 'Order Value',
    discount: 'Discount Amount',
    coupon: 'Coupon Code',
    shipping: 'Shipping',
    tax: 'Sales Tax',
  },
  isTotalGoods: true,
  isDiscountOpen: true,
  dateOrder: 'mdy',
  decimal: '.',
  statuses: STATUSES,
  hasBuyer: true,
}

/** Sold order items: a row per item, `Item Total` before the discount of that item. There is no status. */
export const ETSY_ITEMS: Preset = {
  id: 'etsyItems',
  name: 'Etsy: order items',
  headers: ['Sale Date', 'Item Name', 'Transaction ID', 'Order ID', 'Item Total'],
  mapping: {
    orderId: 'Order ID',
    orderedAt: 'Sale Date',
    customerId: 'Buyer',
    customerName: 'Ship Name',
    country: 'Ship Country',
    city: 'Ship City',
    currency: 'Currency',
    lineTotal: 'Item Total',
    unitPrice: 'Price',
    quantity: 'Quantity',
    product: ['SKU', 'Listing ID'],
    productName: 'Item Name',
    discount: 'Discount Amount',
    coupon: 'Coupon Code',
    shipping: 'Order Shipping',
    tax: 'Order Sales Tax',
  },
  isDiscountOpen: true,
  perLine: ['discount'],
  dateOrder: 'mdy',
  decimal: '.',
  statuses: {},
  hasBuyer: true,
}
