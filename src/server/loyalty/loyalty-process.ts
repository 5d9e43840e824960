import { answerTask } from '@/server/process/answer-task'
import { runLoyaltyTask } from './loyalty-task'

answerTask(runLoyaltyTask)
