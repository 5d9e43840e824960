import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPicture } from './read-picture'

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync('')), chunk('IEND', Buffer.alloc(0))])
}

function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(22, 4)
  bytes.write('WEBPVP8X', 8, 'latin1')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}

function jpeg(width: number, height: number): Buffer {
  const bytes = Buffer.from('ffd8ffe000044a46ffc0000b08000000000101110000ffd9', 'hex')
  bytes.writeUInt16BE(height, 13)
  bytes.writeUInt16BE(width, 15)
  return bytes
}

test('pictures are told by their bytes, with their size', () => {
  expect(readPicture(png(320, 80))).toEqual({ type: 'image/png', width: 320, height: 80 })
  expect(readPicture(webp(320, 80))).toEqual({ type: 'image/webp', width: 320, height: 80 })
  expect(readPicture(jpeg(320, 80))).toEqual({ type: 'image/jpeg', width: 320, height: 80 })
})

test('nothing hides behind the end of a picture', () => {
  const page = Buffer.from('<script>alert(1)</script>')
  for (const picture of [png(9, 9), webp(9, 9), jpeg(9, 9)])
    expect(readPicture(Buffer.concat([picture, page]))).toBeNull()
})

test.each([
  ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an animation of another kind', Buffer.from('GIF89a'.padEnd(60, '\0'))],
  ['a picture cut off', png(9, 9).subarray(0, 40)],
  ['a picture larger than a wall', png(20_000, 10)],
  ['nothing', Buffer.alloc(0)],
])('%s is no logo', (_what, bytes) => {
  expect(readPicture(bytes)).toBeNull()
})
