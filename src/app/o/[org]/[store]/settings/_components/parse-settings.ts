import { parseMoney } from '@/domain/format/parse-money'
import { parsePercent } from '@/domain/format/parse-percent'

export const SETTING_FAULTS = [
  'name',
  'marginBasisPoints',
  'inactivityMonths',
  'startedOn',
  'shippingCostMinor',
  'packingCostMinor',
  'paymentCostBasisPoints',
] as const
export type SettingFault = (typeof SETTING_FAULTS)[number]

export interface SettingFields {
  name: string
  marginBasisPoints: number
  inactivityMonths: number
  startedOn: string | null
  includesTax: boolean
  includesShipping: boolean
  shippingCostMinor: number | null
  packingCostMinor: number | null
  paymentCostBasisPoints: number | null
}

/** The form's typed fields, amounts in a currency with so many digits, or the names of those that cannot be read. */
export function parseSettings(
  form: FormData,
  digits: number,
): { fields: SettingFields | null; faults: SettingFault[] } {
  const faults: SettingFault[] = []
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const required = <T>(name: SettingFault, value: T | null): T | null => {
    if (value === null) faults.push(name)
    return value
  }
  const optional = <T>(name: SettingFault, parse: (typed: string) => T | null): T | null =>
    text(name) === '' ? null : required(name, parse(text(name)))
  const name = required('name', text('name') || null)
  const marginBasisPoints = required('marginBasisPoints', parsePercent(text('marginBasisPoints')))
  const inactivityMonths = required('inactivityMonths', parseMonths(text('inactivityMonths')))
  const rest = {
    startedOn: optional('startedOn', parseDay),
    includesTax: form.get('includesTax') !== null,
    includesShipping: form.get('includesShipping') !== null,
    shippingCostMinor: optional('shippingCostMinor', (typed) => parseMoney(typed, digits)),
    packingCostMinor: optional('packingCostMinor', (typed) => parseMoney(typed, digits)),
    paymentCostBasisPoints: optional('paymentCostBasisPoints', parsePercent),
  }
  if (faults.length > 0 || name === null || marginBasisPoints === null || inactivityMonths === null)
    return { fields: null, faults }
  return { fields: { name, marginBasisPoints, inactivityMonths, ...rest }, faults }
}

function parseMonths(text: string): number | null {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= 120 ? months : null
}

function parseDay(text: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}
