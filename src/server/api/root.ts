import { createCallerFactory, createRouter } from './init'
import { accountRouter } from './routers/account'
import { importsRouter } from './routers/imports'
import { organizationRouter } from './routers/organization'
import { reportRouter } from './routers/report'
import { storeRouter } from './routers/store'

export const appRouter = createRouter({
  account: accountRouter,
  imports: importsRouter,
  organization: organizationRouter,
  report: reportRouter,
  store: storeRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures in the same process: for pages and tests. */
export const createCaller = createCallerFactory(appRouter)
