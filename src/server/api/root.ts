import { createCallerFactory, createRouter } from './init'
import { accountRouter } from './routers/account'
import { organizationRouter } from './routers/organization'
import { storeRouter } from './routers/store'

export const appRouter = createRouter({
  account: accountRouter,
  organization: organizationRouter,
  store: storeRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures in the same process: for pages and tests. */
export const createCaller = createCallerFactory(appRouter)
