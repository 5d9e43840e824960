import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Agent, get } from 'node:http'

const HERTZ = 100
const WARM_UP = 100
const AT_ONCE = 4

/**
 * Processor time that a server spends on one request for an address, in ms: user and system time of the process over many requests,
 * a few at once. Other work on the machine hardly changes it. Linux only.
 */
export async function measureRequestCost(address: string, requests: number): Promise<number> {
  const url = new URL(address)
  const pid = findListener(Number(url.port))
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  await askMany(url, agent, WARM_UP)
  const before = readProcessorMs(pid)
  await askMany(url, agent, requests)
  const spent = readProcessorMs(pid) - before
  agent.destroy()
  return spent / requests
}

async function askMany(url: URL, agent: Agent, requests: number): Promise<void> {
  let asked = 0
  const askInTurn = async () => {
    while (asked++ < requests) await ask(url, agent)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn))
}

function ask(url: URL, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' }
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url.pathname}: status ${response.statusCode}`))
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
}

function readProcessorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / HERTZ
}

/** The process that listens on a port of this machine. */
function findListener(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(`:${hex}`) && state === '0A')
    .map((fields) => `socket:[${fields[9]}]`)
  const pid = readdirSync('/proc').find(
    (name) => /^\d+$/.test(name) && listLinks(name).some((link) => sockets.includes(link)),
  )
  if (!pid) throw new Error(`nobody listens on port ${port}`)
  return Number(pid)
}

function listLinks(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => readLink(`/proc/${pid}/fd/${name}`))
  } catch {
    return []
  }
}

function readLink(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}
