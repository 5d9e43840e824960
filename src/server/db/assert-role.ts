import { getPool } from './pool'

interface RoleFacts {
  name: string
  is_superuser: boolean
  bypasses_rls: boolean
  owns_tables: boolean
}

// Membership in the owner counts as owning: SET ROLE would be all it takes.
const ROLE_FACTS_SQL = `
  SELECT r.rolname AS name, r.rolsuper AS is_superuser, r.rolbypassrls AS bypasses_rls,
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns_tables
  FROM pg_roles r WHERE r.rolname = current_user`

/**
 * Throws when the application is connected as a role that row-level security does not bind: a superuser, one with
 * BYPASSRLS, or the owner of a table. Called once when a process starts.
 */
export async function assertRole(): Promise<void> {
  const { rows } = await getPool().query<RoleFacts>(ROLE_FACTS_SQL)
  const role = rows[0]
  if (!role) throw new Error('the database role could not be read')
  const faults = [
    role.is_superuser && 'is a superuser',
    role.bypasses_rls && 'bypasses row-level security',
    role.owns_tables && 'owns tables',
  ].filter((fault) => fault !== false)
  if (faults.length === 0) return
  throw new Error(
    `APP_DATABASE_URL connects as "${role.name}", which ${faults.join(' and ')}: it would see every organisation. ` +
      'Use the role povtor_app (docs/security.md).',
  )
}
