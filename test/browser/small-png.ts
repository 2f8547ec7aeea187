import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_BYTES = 75_000

/**
 * The same picture with its 256 most frequent colours and no transparency, about a third of the size:
 * all that is on a screen but the edges of letters is of these. With fewer where it is still too large.
 */
export function small(picture: Buffer): Buffer {
  for (let colours = 256; ; colours /= 2) {
    const made = withColours(picture, colours)
    if (made.length <= MOST_BYTES || colours <= 32) return made
  }
}

function withColours(picture: Buffer, most: number): Buffer {
  const { width, height, data } = PNG.sync.read(picture)
  const colours = Array.from({ length: width * height }, (_, pixel) =>
    data.readUIntBE(pixel * 4, 3),
  )
  const palette = mostFrequent(colours, most)
  const known = new Map(palette.map((colour, index) => [colour, index]))
  // Each line begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height)
  for (const [pixel, colour] of colours.entries()) {
    const index = known.get(colour) ?? nearest(colour, palette)
    known.set(colour, index)
    rows[pixel + Math.floor(pixel / width) + 1] = index
  }
  return indexed({ width, height, palette, rows })
}

function mostFrequent(colours: readonly number[], most: number): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byCount = [...counts].sort(([, one], [, other]) => other - one)
  return byCount.slice(0, most).map(([colour]) => colour)
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce(
      (sum, shift) => sum + (((colour >> shift) & 0xff) - ((other >> shift) & 0xff)) ** 2,
      0,
    ),
  )
  return distances.indexOf(Math.min(...distances))
}

function indexed(parts: {
  width: number
  height: number
  palette: readonly number[]
  rows: Buffer
}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(parts.width, 0)
  header.writeUInt32BE(parts.height, 4)
  header.set([8, 3], 8)
  const palette = Buffer.alloc(parts.palette.length * 3)
  for (const [index, colour] of parts.palette.entries()) palette.writeUIntBE(colour, index * 3, 3)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(parts.rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One chunk of a PNG file. */
export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(content.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}
