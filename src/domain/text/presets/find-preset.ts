import type { ColumnMapping, ImportField } from '@/domain/imports'
import { normaliseHeader } from '../header-synonyms'
import { ETSY_ITEMS, ETSY_ORDERS } from './etsy'
import { AMAZON, KASPI, OZON, WILDBERRIES } from './marketplaces'
import { MEDUSA } from './medusa'
import { OPENCART } from './opencart'
import type { Preset } from './preset'
import { BITRIX, INSALES, RETAILCRM, TILDA } from './russian-shops'
import { SHOPIFY } from './shopify'
import { WEBTOFFEE, WOO_ADVANCED, WOO_ANALYTICS } from './woocommerce'

/** Those of certain layouts first: a file that fits two is the one that says more. */
export const PRESETS: readonly Preset[] = [
  SHOPIFY,
  WOO_ADVANCED,
  WEBTOFFEE,
  WOO_ANALYTICS,
  AMAZON,
  OZON,
  KASPI,
  ETSY_ITEMS,
  ETSY_ORDERS,
  MEDUSA,
  WILDBERRIES,
  OPENCART,
  TILDA,
  BITRIX,
  INSALES,
  RETAILCRM,
]

/** The shop's export that a file's headers are known by, or null. */
export function findPreset(headers: readonly string[]): Preset | null {
  const known = new Set(headers.map(normaliseHeader))
  const has = (name: string) => known.has(normaliseHeader(name))
  return PRESETS.find((preset) => preset.headers.every((one) => asList(one).some(has))) ?? null
}

/** The columns of a file by what its preset says of them. */
export function presetMapping({ mapping }: Preset, headers: readonly string[]): ColumnMapping {
  const byName = new Map(headers.map((header) => [normaliseHeader(header), header]))
  const entries = (Object.entries(mapping) as [ImportField, string | readonly string[]][]).flatMap(([field, names]) => {
    const column = asList(names)
      .map((name) => byName.get(normaliseHeader(name)))
      .find((header) => header !== undefined)
    return column === undefined ? [] : [[field, column] as const]
  })
  return Object.fromEntries(entries)
}

function asList(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names
}
