// The web process of the production build: pages made beforehand are answered from memory, everything else by Next.js.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { answerMadePage } from '../src/app/made-pages/answer-made-page'
import { readMadePages } from '../src/app/made-pages/read-made-pages'
import { formatAddress } from './environment.mjs'
import { ROOT } from './processes.mjs'

const hostname = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT)
const address = process.env.NEXTAUTH_URL || formatAddress(hostname, port)

const app = next({ dev: false, dir: ROOT, hostname, port })
await app.prepare()
const askNext = app.getRequestHandler()
const pages = readMadePages(join(ROOT, process.env.NEXT_DIST_DIR || '.next'))

const server = createServer(async (request, response) => {
  try {
    if (!sendMadePage(request, response)) await askNext(request, response)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.statusCode = 500
    response.end()
  }
})
server.listen(port, hostname)

function sendMadePage(request: IncomingMessage, response: ServerResponse): boolean {
  const answer = answerMadePage(pages, address, request)
  if (!answer) return false
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
  return true
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    server.close(async () => {
      await app.close()
      process.exit(code)
    })
  })
}
