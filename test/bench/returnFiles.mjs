import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** 1 April 2026 to 31 March 2027, the year the files are made for. */
export const year = 2027

const firstDay = dayOf('2026-04-01')
const lastDay = dayOf('2027-03-31')

/**
 * Writes header.csv, episodes.csv and missing.csv of a made-up council; the same numbers give the same bytes. Placements
 * adjoin or leave a gap, about one incident in fifty breaks a rule.
 *
 * @param {string} folder made where it is not there
 * @param {{ children: number, episodes: number, missing: number, seed?: number, scattered?: boolean }} size `scattered`
 *   where no two incidents of one child are to stand together, which takes longest; returns keep them together
 * @returns {{ files: string[], bytes: number }}
 */
export function writeReturnFiles(folder, { children, episodes, missing, seed = 903, scattered = false }) {
  const random = randomFrom(seed)
  const everyone = Array.from({ length: children }, (_, at) => madeUpChild(at, random))
  const stays = everyone.map((child, at) =>
    placements(
      child,
      Math.floor(((at + 1) * episodes) / children) - Math.floor((at * episodes) / children),
      random,
    ),
  )
  // Who left care before the year has no incident in it.
  const inCare = everyone
    .map((child, at) => ({ ...child, stays: stays[at] }))
    .filter(({ stays }) => stays.at(-1).end > firstDay + 30)
  const turns = Math.ceil(missing / inCare.length)
  const incidents = Array.from({ length: missing }, (_, at) => {
    const [who, turn] = scattered
      ? [(at * 7919) % inCare.length, Math.floor(at / inCare.length)]
      : [Math.floor(at / turns), at % turns]
    return incident(inCare[who], turn, turns, random)
  })
  mkdirSync(folder, { recursive: true })
  const tables = {
    'header.csv': ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...everyone.map(headerLine)],
    'episodes.csv': [
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      ...stays.flat().map(({ line }) => line),
    ],
    'missing.csv': ['CHILD,DOB,MISSING,MIS_START,MIS_END', ...incidents],
  }
  let bytes = 0
  for (const [name, lines] of Object.entries(tables)) {
    const text = `${lines.join('\r\n')}\r\n`
    bytes += text.length
    writeFileSync(path.join(folder, name), text)
  }
  return { files: Object.keys(tables).map((name) => path.join(folder, name)), bytes }
}

function madeUpChild(at, random) {
  const born = firstDay - Math.floor(random() * 17 * 365) - 200
  return { id: `H${100_000 + at}`, born, sex: 'MFU'[at % 3 === 2 ? at % 2 : at % 3] }
}

function headerLine({ id, sex, born }) {
  return `${id},${sex},${dateOf(born)},WBRI,A${String(born + 1_000_000).padStart(12, '0')},,`
}

function placements({ id, born }, count, random) {
  let from = Math.max(born + 1, firstDay - Math.floor(random() * 900))
  return Array.from({ length: count }, (_, at) => {
    const start = from
    const last = at === count - 1
    const open = last && random() < 0.85
    const end = open ? lastDay : Math.min(start + 20 + Math.floor(random() * 300), lastDay)
    from = end + (random() < 0.1 ? 14 : 0)
    const dec = open ? ',' : `${dateOf(end)},${last ? 'E4A' : 'X1'}`
    const line = `${id},${dateOf(start)},${at === 0 ? 'S' : 'P'},C2,N1,U6,PR1,${dec},,AB1 2CD,AB1 2CE,1234567`
    return { start, end, open, line }
  })
}

/** The child's `turn`th incident of `turns` in the year, each in its own part of the time in care. */
function incident({ id, born, stays }, turn, turns, random) {
  const from = Math.max(stays[0].start, firstDay)
  const part = Math.floor((stays.at(-1).end - from) / turns)
  const start = from + turn * part + Math.floor(random() * (part / 2))
  const length = Math.floor(random() * (random() < 0.9 ? Math.min(3, part / 2) : part / 2))
  const wrong = random()
  const type = wrong < 0.005 ? 'm' : random() < 0.7 ? 'M' : 'A'
  const misStart = wrong > 0.995 ? '31/02/2027' : dateOf(start)
  const away = turn === turns - 1 && stays.at(-1).open && random() < 0.05
  const misEnd = away ? '' : dateOf(wrong > 0.99 && wrong < 0.995 ? start - 1 : start + length)
  return `${id},${dateOf(born)},${type},${misStart},${misEnd}`
}

function dayOf(iso) {
  return Date.parse(iso) / 86_400_000
}

function dateOf(day) {
  const [fullYear, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${date}/${month}/${fullYear}`
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
