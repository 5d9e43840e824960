import type { Preset } from './preset'

/**
 * 1C-Bitrix, the list of orders as shown: columns are the administrator's choice, so that names beyond these are taken by
 * their words. Cancelling is a flag beside the status. The layout is not certain: no export of a real shop was at hand.
 */
export const BITRIX: Preset = {
  id: 'bitrix',
  name: '1С-Битрикс',
  headers: [
    ['ID', 'Номер', 'Номер заказа', '№'],
    ['Покупатель', 'Пользователь'],
    ['Отменен', 'Отменён'],
    ['Оплачен', 'Оплата'],
  ],
  mapping: {
    orderId: ['Номер заказа', 'Номер', '№', 'ID'],
    orderedAt: ['Дата создания', 'Дата вставки', 'Дата'],
    // Where no column of statuses is shown, the flag of payment tells as much.
    status: ['Статус', 'Статус заказа', 'Оплачен', 'Оплата'],
    cancelled: ['Отменен', 'Отменён'],
    customerId: ['ID покупателя', 'ID пользователя', 'Покупатель', 'Пользователь'],
    email: ['E-Mail покупателя', 'E-Mail', 'Email'],
    phone: ['Телефон покупателя', 'Телефон'],
    total: ['Сумма', 'Сумма заказа'],
    currency: 'Валюта',
    shipping: 'Стоимость доставки',
  },
  isOpen: true,
  dateOrder: 'dmy',
  statuses: {
    'Принят, ожидается оплата': 'unpaid',
    'Оплачен, формируется к отправке': 'counted',
    Принят: 'counted',
    Выполнен: 'counted',
    Отменен: 'cancelled',
    Да: 'counted',
    Нет: 'unpaid',
  },
  hasBuyer: true,
}

/** InSales: columns are those of the shop's own export template. The layout is not certain. */
export const INSALES: Preset = {
  id: 'insales',
  name: 'InSales',
  headers: [
    ['Номер заказа', 'Номер'],
    ['Статус оплаты', 'Финансовый статус'],
    ['Статус заказа', 'Пользовательский статус', 'Статус выполнения'],
    ['Итого', 'Итоговая стоимость', 'Полная стоимость', 'Общая сумма'],
  ],
  mapping: {
    orderId: ['Номер заказа', 'Номер'],
    orderedAt: ['Дата и время заказа', 'Дата создания', 'Дата оформления', 'Дата заказа'],
    status: ['Статус заказа', 'Пользовательский статус', 'Статус выполнения'],
    customerId: ['ID клиента', 'ID покупателя'],
    email: ['Email', 'E-mail', 'Email клиента'],
    phone: ['Телефон', 'Телефон клиента'],
    total: ['Итого', 'Итоговая стоимость', 'Полная стоимость', 'Общая сумма'],
    shipping: ['Стоимость доставки', 'Доставка'],
  },
  isOpen: true,
  dateOrder: 'dmy',
  statuses: {
    Новый: 'unknown',
    Принят: 'counted',
    Согласован: 'counted',
    Отгружен: 'counted',
    Доставлен: 'counted',
    Возврат: 'fullyRefunded',
    Отменен: 'cancelled',
  },
  hasBuyer: true,
}

/** RetailCRM: the columns of the list of orders as the user shows them. The layout is not certain. */
export const RETAILCRM: Preset = {
  id: 'retailCrm',
  name: 'RetailCRM',
  headers: [
    ['Номер', 'Номер заказа'],
    ['Способ оформления', 'Тип заказа'],
    ['Магазин', 'Менеджер'],
    ['Сумма', 'Сумма заказа', 'Итого'],
  ],
  mapping: {
    orderId: ['Номер заказа', 'Номер'],
    orderedAt: ['Дата оформления', 'Дата создания', 'Создан', 'Дата заказа'],
    status: ['Статус', 'Статус заказа'],
    customerId: ['ID клиента', 'Внешний ID клиента'],
    email: ['E-mail', 'Email', 'Электронная почта'],
    phone: ['Телефон', 'Контактный телефон'],
    total: ['Сумма заказа', 'Сумма', 'Итого'],
    shipping: 'Стоимость доставки',
    channel: 'Способ оформления',
  },
  isOpen: true,
  dateOrder: 'dmy',
  statuses: {
    Новый: 'unknown',
    'Согласование с клиентом': 'unpaid',
    Комплектуется: 'counted',
    'Передан в доставку': 'counted',
    Выполнен: 'counted',
    'Отмена недозвон': 'cancelled',
  },
  hasBuyer: true,
}

/** Tilda, the list of leads: the shop's own fields, and those that Tilda adds to every form. The layout is not certain. */
export const TILDA: Preset = {
  id: 'tilda',
  name: 'Tilda',
  headers: ['tranid', ['formid', 'formname'], ['orderid', 'Order ID', 'Номер заказа', 'paymentid']],
  mapping: {
    orderId: ['orderid', 'Order ID', 'Номер заказа', 'paymentid'],
    orderedAt: ['Date', 'Created', 'Дата'],
    status: ['Payment status', 'Статус оплаты', 'Status'],
    email: ['Email', 'E-mail'],
    phone: ['Phone', 'Телефон'],
    customerName: ['Name', 'Имя'],
    total: ['amount', 'Сумма', 'price', 'subtotal'],
    coupon: ['promocode', 'Промокод'],
  },
  isOpen: true,
  statuses: { Paid: 'counted', Оплачен: 'counted', 'Not paid': 'unpaid', 'Не оплачен': 'unpaid' },
  hasBuyer: true,
}
