import { createCallerFactory, createRouter } from './init'
import { accountRouter } from './routers/account'
import { customersRouter } from './routers/customers'
import { forecastRouter } from './routers/forecast'
import { identityRouter } from './routers/identity'
import { importsRouter } from './routers/imports'
import { ordersRouter } from './routers/orders'
import { organizationRouter } from './routers/organization'
import { qualityRouter } from './routers/quality'
import { ratesRouter } from './routers/rates'
import { reportRouter } from './routers/report'
import { storeRouter } from './routers/store'

export const appRouter = createRouter({
  account: accountRouter,
  customers: customersRouter,
  forecast: forecastRouter,
  identity: identityRouter,
  imports: importsRouter,
  orders: ordersRouter,
  organization: organizationRouter,
  quality: qualityRouter,
  rates: ratesRouter,
  report: reportRouter,
  store: storeRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures in the same process: for pages and tests. */
export const createCaller = createCallerFactory(appRouter)
