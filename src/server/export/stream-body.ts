import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

/** What a Node.js stream of bytes brings, as the body of an answer: it is read as fast as the other side takes it. */
export function streamBody(stream: NodeJS.ReadableStream): ReadableStream<Uint8Array> {
  // Node's declaration of a web stream and the DOM's are two names of one class.
  return Readable.toWeb(Readable.from(stream)) as ReadableStream<Uint8Array>
}

/** A file as the body of an answer. */
export function fileBody(path: string): ReadableStream<Uint8Array> {
  return streamBody(createReadStream(path))
}
