import type { Preset } from './preset'

/**
 * OpenCart has no export of its own: extensions write the columns of its table of orders. Guests have the customer id 0;
 * totals stand in the shop's main currency, whatever the order's. The layout is not certain.
 */
export const OPENCART: Preset = {
  id: 'openCart',
  name: 'OpenCart',
  headers: ['order_id', 'firstname', 'telephone', 'date_added', 'total'],
  mapping: {
    orderId: 'order_id',
    orderedAt: 'date_added',
    status: ['order_status', 'status', 'order_status_name'],
    customerId: 'customer_id',
    email: 'email',
    phone: 'telephone',
    customerName: ['customer', 'firstname'],
    country: ['shipping_country', 'payment_country'],
    city: ['shipping_city', 'payment_city'],
    total: 'total',
    updatedAt: 'date_modified',
  },
  isOpen: true,
  decimal: '.',
  statuses: {
    Complete: 'counted',
    Processed: 'counted',
    Shipped: 'counted',
    Pending: 'unpaid',
    Canceled: 'cancelled',
    'Canceled Reversal': 'unknown',
    Chargeback: 'fullyRefunded',
    Denied: 'cancelled',
    Expired: 'cancelled',
    Refunded: 'fullyRefunded',
    Reversed: 'fullyRefunded',
    Voided: 'cancelled',
  },
  hasBuyer: true,
}
