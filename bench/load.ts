import { Agent, get } from 'node:http'

interface Load {
  url: string
  perSecond: number
  seconds: number
}

interface LoadResult {
  answers: number
  errors: string[]
  /** From the moment a request was due to the last byte of its answer, ascending. */
  latencyMs: number[]
}

const SOCKETS_MAX = 256
const TIMEOUT_MS = 10_000

/**
 * Asks for a page at a steady pace whether or not earlier answers have come (an open loop), and times each from the moment it
 * was due: a server that falls behind cannot hide it by slowing the questions down.
 */
export async function loadOpenly({ url, perSecond, seconds }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX })
  const result: LoadResult = { answers: 0, errors: [], latencyMs: [] }
  const begin = performance.now()
  const asked: Promise<void>[] = []
  const total = perSecond * seconds
  for (let next = 0; next < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - begin) / 1000) * perSecond))
    for (; next < due; next++) asked.push(ask(url, agent, begin + (next / perSecond) * 1000, result))
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(asked)
  agent.destroy()
  result.latencyMs.sort((a, b) => a - b)
  return result
}

function ask(url: string, agent: Agent, due: number, result: LoadResult): Promise<void> {
  return new Promise((resolve) => {
    const end = (error?: string) => {
      if (error) result.errors.push(error)
      else result.latencyMs.push(performance.now() - due)
      resolve()
    }
    const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' }
    const request = get(url, { agent, headers, timeout: TIMEOUT_MS }, (response) => {
      response.on('error', (error) => end(error.message))
      response.on('end', () => {
        result.answers += 1
        end(response.statusCode === 200 ? undefined : `status ${response.statusCode}`)
      })
      response.resume()
    })
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', (error) => end(error.message))
  })
}
