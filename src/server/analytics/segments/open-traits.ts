import type { Snapshot } from '../snapshot/snapshot'
import { customerTraitsSql, type TraitOptions } from './customer-traits-sql'

const opened = new WeakMap<Snapshot, Map<string, Promise<string>>>()

/** The name of a temporary table of customerTraitsSql's rows; made once a report, for the many rules it asks about. */
export async function openTraits(snapshot: Snapshot, options: TraitOptions): Promise<string> {
  const tables = opened.get(snapshot) ?? new Map<string, Promise<string>>()
  opened.set(snapshot, tables)
  const key = JSON.stringify(options)
  const known = tables.get(key) ?? createTraits(snapshot, options, `traits_${tables.size}`)
  tables.set(key, known)
  return await known
}

async function createTraits(snapshot: Snapshot, options: TraitOptions, name: string): Promise<string> {
  await snapshot.rows(`CREATE TEMP TABLE ${name} AS ${customerTraitsSql(snapshot, options)}`)
  return `temp.${name}`
}
