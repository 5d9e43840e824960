import { parentPort, workerData } from 'node:worker_threads'
import { simulateShard } from '@/domain/loyalty/simulate-shard'
import type { ShardMessage, ShardTask } from './simulate-in-threads'

const post = (message: ShardMessage) => parentPort?.postMessage(message)

// The thread's whole work: the part of a simulation that it is given.
const { population, scenario, seed, range }: ShardTask = workerData
const onProgress = (share: number) => post({ kind: 'progress', share })
post({ kind: 'done', shard: simulateShard(population, scenario, { seed, range, onProgress }) })
