import { parsePercent } from '@/domain/format/parse-percent'

export const SETTING_FAULTS = ['name', 'marginBasisPoints', 'inactivityMonths', 'startedOn'] as const
export type SettingFault = (typeof SETTING_FAULTS)[number]

export interface SettingFields {
  name: string
  marginBasisPoints: number
  inactivityMonths: number
  startedOn: string | null
}

/** The form's typed fields, or the names of those that cannot be read. */
export function parseSettings(form: FormData): { fields: SettingFields | null; faults: SettingFault[] } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const name = text('name')
  const marginBasisPoints = parsePercent(text('marginBasisPoints'))
  const months = /^\d{1,3}$/.test(text('inactivityMonths')) ? Number(text('inactivityMonths')) : 0
  const startedOn = text('startedOn') || null
  const isDay = startedOn === null || (/^\d{4}-\d\d-\d\d$/.test(startedOn) && !Number.isNaN(Date.parse(startedOn)))
  const faults: SettingFault[] = [
    ...(name ? [] : (['name'] as const)),
    ...(marginBasisPoints === null ? (['marginBasisPoints'] as const) : []),
    ...(months >= 1 && months <= 120 ? [] : (['inactivityMonths'] as const)),
    ...(isDay ? [] : (['startedOn'] as const)),
  ]
  if (faults.length > 0 || marginBasisPoints === null) return { fields: null, faults }
  return { fields: { name, marginBasisPoints, inactivityMonths: months, startedOn }, faults: [] }
}
