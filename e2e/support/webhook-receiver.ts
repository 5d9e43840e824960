import { createHmac } from 'node:crypto'
import { type LocalServer, startLocalServer } from './local-server'

interface Delivery {
  signature: string
  body: string
}

export interface WebhookReceiver extends LocalServer {
  /** Everything that came, the oldest first. */
  deliveries: Delivery[]
}

/** A system that takes webhooks and keeps what it was sent, byte for byte. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = []
  const server = await startLocalServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      deliveries.push({ signature: String(request.headers['x-povtor-signature']), body })
      response.writeHead(204).end()
    })
  })
  return { ...server, deliveries }
}

/** Whether a delivery was signed with a secret, as docs/webhooks.md tells its receivers to check. */
export function isSigned({ signature, body }: Delivery, secret: string): boolean {
  const [, time = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  return given === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
}
