import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type APIRequestContext, expect } from '@playwright/test'
import { ORDER_FILE_STORE } from './order-file'
import { readLettersTo, tryFindAddress } from './outbox'
import type { Locale } from './words'

export interface Person {
  name: string
  email: string
  password: string
}

export interface StorePath {
  org: string
  store: string
}

/** A person nobody has signed up yet. */
export function inventPerson(): Person {
  return { name: 'Vera Orlova', email: `vera-${randomUUID()}@mail.example`, password: 'seven quiet samovars' }
}

/** Calls a mutation as a page would, and returns what it answers. */
export async function mutate(request: APIRequestContext, procedure: string, input: object): Promise<unknown> {
  const response = await request.post(`/api/trpc/${procedure}`, { data: { json: input } })
  expect(response.ok(), `${procedure}: ${response.status()} ${await response.text()}`).toBe(true)
  return (await response.json()).result.data.json
}

async function query(request: APIRequestContext, procedure: string, input: object): Promise<unknown> {
  const encoded = encodeURIComponent(JSON.stringify({ json: input }))
  const response = await request.get(`/api/trpc/${procedure}?input=${encoded}`)
  expect(response.ok(), `${procedure}: ${response.status()} ${await response.text()}`).toBe(true)
  return (await response.json()).result.data.json
}

/** An account as a person makes one: a letter is asked for, its link opened, the password chosen. Nobody is signed in by it. */
export async function signUp(request: APIRequestContext, person: Person, locale: Locale): Promise<void> {
  const { name, email, password } = person
  await mutate(request, 'account.requestLetter', { kind: 'sign-up', name, email, locale })
  const token = (await waitForLink(email)).hash.slice(1)
  await enter(request, 'link', { token, password })
  await request.post('/api/auth/signout', { form: { csrfToken: await readCsrfToken(request), json: 'true' } })
}

/**
 * The link of the newest letter to somebody that leads to a page, as soon as the worker has written it: without a page named,
 * of a letter that lets in. `known` are the links of earlier letters.
 */
export async function waitForLink(email: string, page = '/open-link', known: readonly URL[] = []): Promise<URL> {
  const findLinks = () =>
    readLettersTo(email).flatMap((letter) => {
      const link = tryFindAddress(letter, page)
      return link && !known.some(({ href }) => href === link) ? [link] : []
    })
  await expect.poll(findLinks, { timeout: 30_000, message: `a letter to ${email}` }).not.toEqual([])
  return new URL(findLinks().at(-1) ?? '')
}

/** Leaves the session cookie in the request's context, and so in its pages. */
export async function signIn(request: APIRequestContext, { email, password }: Person): Promise<void> {
  await enter(request, 'credentials', { email, password })
}

async function enter(request: APIRequestContext, way: string, fields: Record<string, string>): Promise<void> {
  const form = { ...fields, csrfToken: await readCsrfToken(request), json: 'true' }
  const response = await request.post(`/api/auth/callback/${way}`, { form })
  expect(response.ok(), `${way}: ${response.status()}`).toBe(true)
}

async function readCsrfToken(request: APIRequestContext): Promise<string> {
  return (await (await request.get('/api/auth/csrf')).json()).csrfToken
}

export async function createStore(
  request: APIRequestContext,
  store: { currency: string; timeZone: string; country: string; marginBasisPoints: number },
): Promise<StorePath> {
  const organization = await mutate(request, 'organization.create', { name: 'Samovar', kind: 'merchant' })
  const org = slugOf(organization)
  return { org, store: slugOf(await mutate(request, 'store.create', { org, name: 'Tea house', ...store })) }
}

/** One more store of an organisation. */
export async function addStore(request: APIRequestContext, org: string, name: string): Promise<StorePath> {
  return { org, store: slugOf(await mutate(request, 'store.create', { org, name, ...ORDER_FILE_STORE })) }
}

function slugOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'slug' in answer) return String(answer.slug)
  throw new Error(`no slug in ${JSON.stringify(answer)}`)
}

/** Uploads and imports a file, waits until it is loaded, and returns the import's id. */
export async function loadOrders(request: APIRequestContext, at: StorePath, path: string): Promise<string> {
  const importId = await uploadFile(request, at, path)
  await startImport(request, at, importId)
  const { org, store } = at
  const status = async () => fieldOf(await query(request, 'imports.get', { org, store, importId }), 'status')
  await expect.poll(status, { timeout: 60_000 }).toBe('done')
  return importId
}

/** Uploads a file, which then waits for its check, and returns the import's id. */
export async function uploadFile(request: APIRequestContext, { org, store }: StorePath, path: string): Promise<string> {
  const at = { org, store }
  const body = readFileSync(path)
  const created = await mutate(request, 'imports.create', { ...at, fileName: basename(path), byteSize: body.length })
  const importId = String(fieldOf(created, 'importId'))
  const url = `/api/uploads/${importId}?${new URLSearchParams({ ...at, offset: '0' })}`
  const headers = { 'x-chunk-sha256': createHash('sha256').update(body).digest('hex') }
  const sent = await request.put(url, { data: body, headers })
  expect(sent.ok(), `upload: ${sent.status()} ${await sent.text()}`).toBe(true)
  return importId
}

/** Starts an uploaded file's import as the file was found to be. */
export async function startImport(request: APIRequestContext, { org, store }: StorePath, importId: string) {
  const at = { org, store, importId }
  const inspection = await query(request, 'imports.inspect', at)
  await mutate(request, 'imports.start', { ...at, mapping: fieldOf(inspection, 'mapping') })
}

/** Where a store's forecast stands. */
export async function readForecastState(request: APIRequestContext, { org, store }: StorePath): Promise<unknown> {
  return fieldOf(await query(request, 'forecast.get', { org, store }), 'state')
}

/** A field of an answer. Throws where there is none. */
export function fieldOf(answer: unknown, field: string): unknown {
  if (typeof answer === 'object' && answer !== null && field in answer) return Reflect.get(answer, field)
  throw new Error(`no ${field} in ${JSON.stringify(answer)}`)
}
