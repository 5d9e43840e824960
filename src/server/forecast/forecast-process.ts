import { answerTask } from '@/server/process/answer-task'
import { computeStoreForecast } from './compute-store-forecast'

answerTask(computeStoreForecast)
