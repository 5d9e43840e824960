import type { ColumnMapping, ImportField } from '@/domain/imports'

/** The mapping with a column given a field (or none); a field belongs to one column, so it leaves its former one. */
export function assignColumn(mapping: ColumnMapping, column: string, field: ImportField | null): ColumnMapping {
  const kept = Object.entries(mapping).filter(([name, owner]) => owner !== column && name !== field)
  const next: ColumnMapping = Object.fromEntries(kept)
  return field === null ? next : { ...next, [field]: column }
}

/** The field a column has in a mapping; null when it is not used. */
export function findFieldOf(
  mapping: ColumnMapping,
  column: string,
  fields: readonly ImportField[],
): ImportField | null {
  return fields.find((field) => mapping[field] === column) ?? null
}
