import { createCallerFactory, createRouter } from './init'
import { accountRouter } from './routers/account'
import { alertsRouter } from './routers/alerts'
import { auditRouter } from './routers/audit'
import { calculatorRouter } from './routers/calculator'
import { customersRouter } from './routers/customers'
import { forecastRouter } from './routers/forecast'
import { identityRouter } from './routers/identity'
import { importsRouter } from './routers/imports'
import { invitationRouter } from './routers/invitation'
import { leadsRouter } from './routers/leads'
import { leavingRouter } from './routers/leaving'
import { loyaltyRouter } from './routers/loyalty'
import { membersRouter } from './routers/members'
import { notesRouter } from './routers/notes'
import { ordersRouter } from './routers/orders'
import { organizationRouter } from './routers/organization'
import { overviewRouter } from './routers/overview'
import { personalDataRouter } from './routers/personal-data'
import { portfolioRouter } from './routers/portfolio'
import { programmeTestsRouter } from './routers/programme-tests'
import { qualityRouter } from './routers/quality'
import { ratesRouter } from './routers/rates'
import { reportRouter } from './routers/report'
import { segmentsRouter } from './routers/segments'
import { storeRouter } from './routers/store'
import { viewsRouter } from './routers/views'

export const appRouter = createRouter({
  account: accountRouter,
  alerts: alertsRouter,
  audit: auditRouter,
  calculator: calculatorRouter,
  customers: customersRouter,
  forecast: forecastRouter,
  identity: identityRouter,
  imports: importsRouter,
  invitation: invitationRouter,
  leads: leadsRouter,
  leaving: leavingRouter,
  loyalty: loyaltyRouter,
  members: membersRouter,
  notes: notesRouter,
  orders: ordersRouter,
  organization: organizationRouter,
  overview: overviewRouter,
  personalData: personalDataRouter,
  portfolio: portfolioRouter,
  programmeTests: programmeTestsRouter,
  quality: qualityRouter,
  rates: ratesRouter,
  report: reportRouter,
  segments: segmentsRouter,
  store: storeRouter,
  views: viewsRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures in the same process: for pages and tests. */
export const createCaller = createCallerFactory(appRouter)
