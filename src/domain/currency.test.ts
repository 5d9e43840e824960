import { expect, it } from 'vitest'
import { currencyDigits, isCurrency } from './currency'

it('gives the digits of ISO 4217, not the customary ones', () => {
  expect(['RUB', 'USD', 'HUF', 'IDR', 'JPY', 'KRW', 'KWD', 'CLF'].map(currencyDigits)).toEqual([2, 2, 2, 2, 0, 0, 3, 4])
})

it('knows currency codes in capitals only', () => {
  expect(['RUB', 'KZT', 'rub', 'XYZ', ''].map(isCurrency)).toEqual([true, true, false, false, false])
})
