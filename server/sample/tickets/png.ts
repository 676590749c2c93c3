import { randomOf } from '../random.ts'

const WIDTH = 160
const HEIGHT = 120
/** Grey levels that the palette has, from dark to light, tinted warm. */
const LEVELS = 64

/** Nothing is compressed, so every picture has the same number of bytes. */
export const PICTURE_SIZE = 8 + 25 + (12 + LEVELS * 3) + (12 + 11 + (WIDTH + 1) * HEIGHT) + 12

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

const uint32 = (value: number): number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...Array.from(name, letter => letter.charCodeAt(0)), ...data])
  return Uint8Array.from([...uint32(data.length), ...body, ...uint32(crc32(body))])
}

/** Stored, not compressed: the same bytes whatever zlib a machine has. */
function stored(raw: Uint8Array): Uint8Array {
  const { length } = raw
  const head = [0x78, 0x01, 0x01, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255]
  return Uint8Array.from([...head, ...raw, ...uint32(adler32(raw))])
}

/** A blurred thing on a table with a dark crack across it: what customers' photos look like. */
function pixels(key: string): Uint8Array {
  const random = randomOf('picture', key)
  const rows = new Uint8Array((WIDTH + 1) * HEIGHT)
  const [x0, y0] = [random.between(60, 100), random.between(45, 75)]
  const [rx, ry] = [random.between(34, 58), random.between(24, 44)]
  const slope = random.between(-0.8, 0.8)
  let jag = 0
  for (let y = 0; y < HEIGHT; y += 1) {
    jag += random.between(-1.6, 1.6)
    for (let x = 0; x < WIDTH; x += 1) {
      const inside = ((x - x0) / rx) ** 2 + ((y - y0) / ry) ** 2
      const table = 44 + (y / HEIGHT) * 12
      const thing = 18 + 16 * (1 - Math.min(1, inside)) + (x / WIDTH) * 6
      const crack = inside < 1 && Math.abs(x - x0 - slope * (y - y0) - jag) < 1.4
      const light = crack ? 4 : inside < 1 ? thing : table
      const grain = random.between(-1.5, 1.5)
      rows[y * (WIDTH + 1) + 1 + x] = Math.max(0, Math.min(LEVELS - 1, Math.round(light + grain)))
    }
  }
  return rows
}

const known = new Map<string, Uint8Array>()
/** So many different photos are enough for any number of tickets. */
const PHOTOS = 16

/** The bytes of a small picture; the same id always gives the same picture. */
export function pictureBytes(id: string): Uint8Array {
  const key = `photo-${randomOf('photo', id).int(1, PHOTOS)}`
  const before = known.get(key)
  if (before !== undefined) return before
  const palette = Array.from({ length: LEVELS }, (_, i) => [
    i * 4 + 3,
    i * 4,
    Math.max(0, i * 4 - 8),
  ])
  const bytes = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', Uint8Array.from([...uint32(WIDTH), ...uint32(HEIGHT), 8, 3, 0, 0, 0])),
    ...chunk('PLTE', Uint8Array.from(palette.flat())),
    ...chunk('IDAT', stored(pixels(key))),
    ...chunk('IEND', new Uint8Array()),
  ])
  known.set(key, bytes)
  return bytes
}
