import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { TenantIds } from '@/server/api/testing/create-tenant'

/**
 * Routes that are no door to an organisation or a store: signing in, the procedures, which have a walk of their own, and the
 * way off a list of letters, which opens by a letter's own token (unsubscribe-token.test.ts). Visitors of a calculator, who
 * are nobody: what they may do is tried in visitor-routes.db.test.ts.
 */
const OTHER = [
  'auth/[...nextauth]',
  'trpc/[trpc]',
  'unsubscribe',
  'demo',
  'calculator/confirm',
  'calculator/count',
  'calculator/form',
  'calculator/leads',
  'calculator/logo/[slug]',
  'calculator/puzzle',
  'tls-check',
]

interface Example {
  query?: (ids: TenantIds) => string
  /** Said of a route that tells of no person and no file. */
  isForViewers?: true
  /** Of the organisation as a whole: whoever is limited to stores is forbidden it. */
  isOfOrganization?: true
  body?: string
}

const ofStore: Example = {}
const ofOrganization: Example = { isOfOrganization: true }
const ofImport: Example = { query: ({ importId }) => `&import=${importId}` }
const ofScenario: Example = { query: ({ scenarioId }) => `&scenario=${scenarioId}&version=1` }

/** One request of every route and method below src/app/api; a route without one fails `routes.db.test.ts`. */
export const ROUTE_EXAMPLES: Record<string, Example> = {
  'GET export/audit': ofOrganization,
  'GET export/cohorts': ofStore,
  'GET export/organization': ofOrganization,
  'GET export/customers': ofStore,
  'GET export/loyalty-pdf': ofScenario,
  'GET export/loyalty-xlsx': ofScenario,
  'GET export/figure': ofStore,
  'GET export/leads': ofOrganization,
  'GET export/orders': ofStore,
  'GET export/person': { query: () => '&key=o1:1' },
  'GET export/programme-test': { query: ({ testId }) => `&test=${testId}&group=treated` },
  'GET export/rejects': ofImport,
  'GET uploads/[importId]': ofImport,
  'GET uploads/[importId]/file': ofImport,
  'PUT uploads/[importId]': { ...ofImport, body: 'order_id,total\n' },
}

/** A method of a route, as the file system lists them. */
export interface Door {
  name: string
  call: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Every method of every plain route below src/app/api. */
export async function listDoors(): Promise<Door[]> {
  const folders = readdirSync('src/app/api', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/route.ts'))
    .map((path) => path.slice(0, -'/route.ts'.length))
    .filter((path) => !OTHER.includes(path))
  return (await Promise.all(folders.map(listMethods))).flat()
}

async function listMethods(folder: string): Promise<Door[]> {
  const route: Partial<Record<string, Door['call']>> = await import(`${process.cwd()}/src/app/api/${folder}/route.ts`)
  return METHODS.flatMap((method) => {
    const call = route[method]
    return call ? [{ name: `${method} ${folder}`, call }] : []
  })
}

/** Sends a door's example request, made of a tenant's slugs and ids; `query` is appended to its address. */
export async function knockAt(
  { name, call }: Door,
  ids: TenantIds,
  headers: Record<string, string> = {},
  query = '',
): Promise<{ status: number; body: Buffer; headers: string }> {
  const [method = ''] = name.split(' ')
  const example = ROUTE_EXAMPLES[name]
  const url = `http://localhost/api/x?org=${ids.org}&store=${ids.store}&offset=0${example?.query?.(ids) ?? ''}${query}`
  const { body } = example ?? {}
  const sha256 = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  const request = new Request(url, { method, body, headers: { 'x-chunk-sha256': sha256, ...headers } })
  const response = await call(request, { params: Promise.resolve({ importId: ids.importId }) })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, body: bytes, headers: JSON.stringify([...response.headers]) }
}
