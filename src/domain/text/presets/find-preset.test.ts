import { describe, expect, it } from 'vitest'
import { classifyStatus } from '../status'
import { findPreset, PRESETS, presetMapping } from './find-preset'

const headersOf = (preset: (typeof PRESETS)[number]) => [
  ...new Set(
    [...preset.headers, ...Object.values(preset.mapping)].map((one) =>
      typeof one === 'string' ? one : (one[0] ?? ''),
    ),
  ),
]

describe('a shop’s own export', () => {
  it.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s is known by its headers', (_, preset) => {
    expect(findPreset(headersOf(preset))?.id).toBe(preset.id)
  })

  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s has an order, a date, an amount, and a buyer where it says so',
    (_, preset) => {
      const mapping = presetMapping(preset, headersOf(preset))
      expect(mapping.orderId).toBeDefined()
      expect(mapping.orderedAt).toBeDefined()
      expect(mapping.total ?? mapping.lineTotal ?? mapping.unitPrice).toBeDefined()
      expect(Boolean(mapping.customerId ?? mapping.email ?? mapping.phone)).toBe(preset.hasBuyer)
    },
  )

  it.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s writes statuses that are known', (_, preset) => {
    for (const [status, known] of Object.entries(preset.statuses))
      expect([status, classifyStatus(status)]).toEqual([status, known])
  })

  it('is taken by none of its columns’ words alone', () => {
    expect(findPreset(['Order ID', 'Date', 'Total', 'Email'])).toBeNull()
    expect(findPreset(['Номер заказа', 'Дата заказа', 'Сумма', 'Телефон', 'Статус'])).toBeNull()
  })
})
