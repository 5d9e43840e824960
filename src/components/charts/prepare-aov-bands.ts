import type { AovBand } from '@/domain/descriptive'

export interface AovBandRow {
  band: AovBand['band']
  customers: number
  revenueMinor: number
  customersShare: number | null
  revenueShare: number | null
  /** Lengths of the two bars against the longest of all, 0–1. */
  customersLength: number
  revenueLength: number
}

const ORDER: AovBand['band'][] = ['high', 'mid', 'low']

/** Rows from dear to cheap baskets; bands without a share get bars of length 0. */
export function prepareAovBands(bands: AovBand[]): AovBandRow[] {
  const longest = Math.max(0, ...bands.flatMap((band) => [band.customersShare ?? 0, band.revenueShare ?? 0])) || 1
  return ORDER.flatMap((name) => bands.filter((band) => band.band === name)).map((band) => ({
    ...band,
    customersLength: Math.max(0, band.customersShare ?? 0) / longest,
    revenueLength: Math.max(0, band.revenueShare ?? 0) / longest,
  }))
}
