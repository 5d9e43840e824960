import type { Preset } from './preset'

/** Amazon's all-orders report: a row per item, its price for the whole quantity; prices of cancelled items are blank. */
export const AMAZON: Preset = {
  id: 'amazon',
  name: 'Amazon',
  headers: ['amazon-order-id', 'purchase-date', 'order-status', 'item-price'],
  mapping: {
    orderId: 'amazon-order-id',
    orderedAt: 'purchase-date',
    status: 'order-status',
    currency: 'currency',
    lineTotal: 'item-price',
    discount: 'item-promotion-discount',
    shipping: 'shipping-price',
    tax: 'item-tax',
    product: 'sku',
    productName: 'product-name',
    quantity: 'quantity',
    country: 'ship-country',
    city: 'ship-city',
    channel: 'sales-channel',
    updatedAt: 'last-updated-date',
  },
  isDiscountOpen: true,
  perLine: ['discount', 'shipping', 'tax'],
  statuses: {
    Shipped: 'counted',
    'Shipped - Delivered to Buyer': 'counted',
    'Shipped - Returned to Seller': 'fullyRefunded',
    Unshipped: 'counted',
    Shipping: 'counted',
    Pending: 'unpaid',
    Cancelled: 'cancelled',
  },
  hasBuyer: false,
}

/**
 * Ozon's postings: a row per item. An order may be sent in several postings, each with a status and an amount of its own:
 * the posting is taken as the order. Columns were renamed in July 2025; both names are here.
 */
export const OZON: Preset = {
  id: 'ozon',
  name: 'Ozon',
  headers: ['Номер отправления', 'Принят в обработку', 'Статус', ['Сумма отправления', 'OZON id']],
  mapping: {
    orderId: 'Номер отправления',
    orderedAt: 'Принят в обработку',
    status: 'Статус',
    currency: ['Код валюты отправления', 'Код валюты товара'],
    total: 'Сумма отправления',
    unitPrice: ['Ваша цена', 'Итоговая стоимость товара'],
    product: 'Артикул',
    productName: ['Наименование товара', 'Название товара'],
    quantity: 'Количество',
    city: 'Кластер доставки',
  },
  isTotalGoods: true,
  statuses: {
    Доставлен: 'counted',
    Доставляется: 'counted',
    'Ожидает отгрузки': 'counted',
    'Ожидает сборки': 'counted',
    'Передаётся в доставку': 'counted',
    Отменён: 'cancelled',
  },
  hasBuyer: false,
}

/**
 * Wildberries' report of sales: a row per operation, sales and returns of one item under one Srid, both positive. The
 * layout is not certain: no export of a real shop was at hand.
 */
export const WILDBERRIES: Preset = {
  id: 'wildberries',
  name: 'Wildberries',
  headers: ['Srid', ['Дата заказа покупателем', 'Дата заказа'], ['Тип документа', 'Обоснование для оплаты']],
  mapping: {
    orderId: 'Srid',
    orderedAt: ['Дата заказа покупателем', 'Дата заказа'],
    refundedAt: 'Дата продажи',
    status: ['Тип документа', 'Обоснование для оплаты'],
    product: ['Артикул поставщика', 'Артикул продавца', 'Код номенклатуры'],
    productName: ['Название', 'Предмет'],
    category: 'Предмет',
    quantity: 'Кол-во',
    lineTotal: ['Вайлдберриз реализовал Товар (Пр)', 'Цена розничная с учетом согласованной скидки', 'Цена розничная'],
    country: 'Страна',
  },
  returnStatuses: ['Возврат'],
  statuses: { Продажа: 'counted', Возврат: 'fullyRefunded' },
  hasBuyer: false,
}

/** Kaspi's orders: a row per item, the sum for the whole quantity, day first, tenge without cents. */
export const KASPI: Preset = {
  id: 'kaspi',
  name: 'Kaspi',
  headers: [['№ заказа', 'Номер заказа'], 'Дата поступления заказа', 'Сумма', 'Статус'],
  mapping: {
    orderId: ['№ заказа', 'Номер заказа'],
    orderedAt: 'Дата поступления заказа',
    status: 'Статус',
    lineTotal: 'Сумма',
    quantity: 'Количество',
    product: 'Артикул',
    productName: ['Название в системе продавца', 'Название товара в Kaspi Магазине'],
    category: 'Категория',
    shipping: 'Стоимость доставки для покупателя',
  },
  dateOrder: 'dmy',
  statuses: {
    Выдан: 'counted',
    Завершен: 'counted',
    'Ожидает передачи': 'counted',
    Отменен: 'cancelled',
    'Отменен покупателем': 'cancelled',
    Возвращен: 'fullyRefunded',
  },
  hasBuyer: false,
}
