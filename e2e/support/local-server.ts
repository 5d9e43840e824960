import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface LocalServer {
  /** `http://localhost:PORT`, without a slash at its end. */
  origin: string
  close: () => Promise<void>
}

/** An HTTP server of the test's own, on a free port of this machine: another site, or somebody's system. */
export async function startLocalServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
