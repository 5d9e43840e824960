/** Runs once as the web process starts: it does not serve on an environment or a database role that is wrong. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { getEnv } = await import('@/server/env')
  const { assertRole } = await import('@/server/db/assert-role')
  getEnv()
  await assertRole()
}
