import type { Chance } from './chance'

const oddBytes = [0x00, 0x22, 0x2c, 0x0d, 0x0a, 0x7f, 0x80, 0xc3, 0xe2, 0xff]

/** One change somewhere in a file: a byte turned, put in, taken out, a piece doubled, moved or cut off. */
function spoilOnce(bytes: Buffer, { below, one }: Chance): Buffer {
  const at = below(bytes.length + 1)
  const length = 1 + below(64)
  switch (below(6)) {
    case 0: {
      const turned = Buffer.from(bytes)
      if (at < turned.length) turned[at] = (turned[at] ?? 0) ^ (1 << below(8))
      return turned
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length, one(oddBytes)), bytes.subarray(at)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 4:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
    default:
      return bytes.subarray(0, at)
  }
}

/** A file as accidents leave it: one to eight changes. */
export function spoilt(bytes: Buffer, by: Chance): Buffer {
  let hurt = bytes
  for (let left = 1 + by.below(8); left > 0 && hurt.length > 0; left -= 1) hurt = spoilOnce(hurt, by)
  return hurt
}
