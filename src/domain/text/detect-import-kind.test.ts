import { describe, expect, it } from 'vitest'
import type { ImportKind } from '@/domain/imports'
import { detectImportKind } from './detect-import-kind'
import { detectSmallColumns } from './detect-small-columns'
import { normaliseHeader } from './header-synonyms'
import { SMALL_HEADER_SYNONYMS } from './small-import-headers'

const FILES: [ImportKind, string][] = [
  ['orders', 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'],
  ['orders', 'Номер заказа,Дата заказа,Статус,Телефон,Сумма заказа'],
  ['orders', 'id,date,email,total'],
  ['orders', 'customer_id,date,amount'],
  ['orders', 'order_id,created_at,sku,quantity,unit_price,unit_cost,email'],
  ['costs', 'sku,unit_cost'],
  ['costs', 'Артикул;Наименование;Себестоимость;Действует с'.replaceAll(';', ',')],
  ['spend', 'month,channel,spend'],
  ['spend', 'Месяц,Канал,Кампания,Расход'],
  ['spend', 'Date,CampaignName,Impressions,Clicks,Cost'],
  ['spend', 'Day,Campaign,Currency code,Cost'],
  ['spend', 'Дата,Кампания,№ Кампании,Показы,Клики,Расход (руб.)'],
  ['customers', 'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Tags'],
  ['customers', 'email,name,score,survey_date'],
  ['customers', 'ФИО,Телефон,Согласие на рассылку,Оценка'],
  ['orders', 'nonsense'],
]

describe('the kind of a file', () => {
  it.each(FILES)('is %s by the headers %s', (kind, headers) => {
    expect(detectImportKind(headers.split(','))).toBe(kind)
  })
})

describe('columns of small imports', () => {
  it('are found in Russian and English, each used once', () => {
    expect(detectSmallColumns('costs', ['Код', 'Артикул', 'Название', 'Закупочная цена', 'Действует с'])).toEqual({
      product: 'Артикул',
      unitCost: 'Закупочная цена',
      validFrom: 'Действует с',
    })
    expect(detectSmallColumns('spend', ['Дата', 'Кампания', '№ Кампании', 'Клики', 'Расход (руб.)'])).toEqual({
      day: 'Дата',
      campaign: 'Кампания',
      amount: 'Расход (руб.)',
    })
    expect(detectSmallColumns('spend', ['Campaign', 'Day', 'Currency code', 'Cost'])).toEqual({
      campaign: 'Campaign',
      day: 'Day',
      currency: 'Currency code',
      amount: 'Cost',
    })
    expect(detectSmallColumns('customers', ['ID', 'E-mail', 'Имя', 'Согласие', 'NPS', 'Дата опроса'])).toEqual({
      customerId: 'ID',
      email: 'E-mail',
      customerName: 'Имя',
      consent: 'Согласие',
      score: 'NPS',
      scoredOn: 'Дата опроса',
    })
  })

  it('have synonyms in normalised form that stand under one field of a kind', () => {
    for (const fields of Object.values(SMALL_HEADER_SYNONYMS)) {
      const all = Object.values(fields).flat()
      expect(all.filter((word, at) => all.indexOf(word) !== at || normaliseHeader(word) !== word)).toEqual([])
    }
  })
})
