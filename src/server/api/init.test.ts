import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { expect, test } from 'vitest'
import { AppError } from '@/domain/errors'
import type { ApiContext } from './context'
import { baseProcedure, createRouter } from './init'

const CONTEXT: ApiContext = { requestId: 'request', session: null, address: null }
const router = createRouter({
  broken: baseProcedure.query(() => {
    throw new Error('connection to 10.0.0.7 refused for user povtor_app')
  }),
  refused: baseProcedure.query(() => {
    throw new AppError('conflict', { field: 'name', reason: 'slugTaken' })
  }),
})

async function fetchProcedure(path: string, createContext: () => Promise<ApiContext> = async () => CONTEXT) {
  const req = new Request(`http://localhost/api/trpc/${path}`)
  const response = await fetchRequestHandler({ endpoint: '/api/trpc', req, router, createContext })
  return { status: response.status, text: await response.text() }
}

test('what goes over the wire of an unknown error is that there was one', async () => {
  const { status, text } = await fetchProcedure('broken')
  expect(status).toBe(500)
  expect(text).not.toMatch(/10\.0\.0\.7|povtor_app|stack|\.ts/)
  expect(text).toContain('"appCode":null')
})

test('an error before any procedure, such as a database that is away, is not told either', async () => {
  const { status, text } = await fetchProcedure('broken', () => Promise.reject(new Error('no route to 10.0.0.7')))
  expect(status).toBe(500)
  expect(text).not.toMatch(/10\.0\.0\.7|stack|\.ts/)
})

test('a typed error tells its code and the field it concerns', async () => {
  const { status, text } = await fetchProcedure('refused')
  expect(status).toBe(409)
  expect(text).toContain('"appCode":"conflict"')
  expect(text).toContain('"fieldErrors":{"name":"slugTaken"}')
})

test('a path that does not exist is not quoted as a message', async () => {
  const { status, text } = await fetchProcedure('no.such')
  expect(status).toBe(404)
  expect(text).toContain('"message":"NOT_FOUND"')
})
