import type { FieldMapping } from '@/domain/imports'
import type { MappedField } from './prepare-mapping-groups'

/** The mapping with a column given a field (or none); a field belongs to one column, so it leaves its former one. */
export function assignColumn(mapping: FieldMapping, column: string, field: MappedField | null): FieldMapping {
  const kept = Object.entries(mapping).filter(([name, owner]) => owner !== column && name !== field)
  const next: FieldMapping = Object.fromEntries(kept)
  return field === null ? next : { ...next, [field]: column }
}

/** The field a column has in a mapping; null when it is not used. */
export function findFieldOf(mapping: FieldMapping, column: string, fields: readonly MappedField[]): MappedField | null {
  return fields.find((field) => mapping[field] === column) ?? null
}
