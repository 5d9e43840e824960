// Prints what the pages of every store would show, for a test that compares two places.
import { storeCohortReport } from '@/server/analytics/store-cohorts'
import { storeCustomers } from '@/server/analytics/store-customers'
import { storeOverview } from '@/server/analytics/store-reports'
