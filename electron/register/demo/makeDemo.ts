import { localDateOf } from '../../../shared/domain/time/london'
import { utcOf } from '../clock'
import { demoChild, demoLa } from './demoChild'
import { demoEpisode, type EpisodeWish, type Standing } from './demoEpisode'
import { demoMeetings } from './demoMeetings'
import { demoProfiles } from './demoProfiles'
import { DemoRows } from './demoRows'
import { day, hour, shareOut, startsBetween } from './demoTimes'
import { demoNamed, type DemoChildEpisodes } from './demoNamed'
import { homes, homesElsewhere, interviewers as interviewerNames } from './names'
import { Chance } from './random'

export interface DemoWish {
  readonly children: number
  /** About three a child where nothing else is asked. */
  readonly episodes: number
  /** The moment the register is of: nothing in it is later. Milliseconds since 1970. */
  readonly nowMs: number
  readonly seed: number
}

/** How far back a demo register goes. */
const years = 3

/**
 * The rows of a fictional register: three years up to now, all four groups of children, some missing now, some
 * interviews overdue. The same wish gives the same rows.
 */
export function makeDemo({ children, episodes, nowMs, seed }: DemoWish): DemoRows {
  const chance = new Chance(seed)
  const others = new Chance(seed + 1)
  const forPlaces = new Chance(seed + 2)
  const rows = new DemoRows()
  const madeMs = nowMs - years * 366 * day
  const today = localDateOf(utcOf(nowMs))
  const homeIds = homes.map((home) => {
    const id = chance.id(madeMs)
    rows.add('place', { id, ...home, la: demoLa })
    return id
  })
  const elsewhere = new Map<string, { id: string; urn: string }>(
    homesElsewhere.map((home) => {
      const id = forPlaces.id(madeMs)
      rows.add('place', { id, ...home })
      return [home.la, { id, urn: home.urn }]
    }),
  )
  const interviewers = interviewerNames.map(({ name, organisation, type }) => {
    const id = chance.id(madeMs)
    rows.add('worker', { id, name, organisation, type, trained: 'yes' })
    return id
  })
  const ref = refs()
  const counts = shareOut(chance, children, episodes)
  const standings = standingsFor(chance, children)
  const naming: DemoChildEpisodes[] = []
  for (const [at, count] of counts.entries()) {
    const child = demoChild(rows, chance, { number: at + 1, today, madeMs, homeIds, elsewhere })
    const made = wishes(chance, count, standings.get(at) ?? 'past', nowMs).map((wish) =>
      demoEpisode(rows, chance, child, wish, { nowMs, interviewers, ref, others }),
    )
    demoMeetings(rows, others, child, made, nowMs)
    naming.push({ child, episodeIds: made.map(({ id }) => id) })
  }
  demoNamed(rows, forPlaces, naming, madeMs)
  demoProfiles(rows, forPlaces, naming, madeMs)
  return rows
}

/** References by the year of the start, in the order they come. */
function refs(): (startMs: number) => string {
  const last = new Map<string, number>()
  return (startMs) => {
    const year = localDateOf(utcOf(startMs)).slice(0, 4)
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    return `${year}-${String(number).padStart(4, '0')}`
  }
}

/** Which children's last episode is not over: at least one of every kind, in large registers one in fifty. */
function standingsFor(chance: Chance, children: number): Map<number, Standing> {
  const each = Math.max(1, Math.round(children / 150))
  const wanted: [Standing, number][] = [
    ['missingNow', each * 2],
    ['foundNotBack', each],
    ['noReturnTime', each],
    ['overdue', each],
    ['waiting', each * 4],
  ]
  const kinds = wanted.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  const chosen = chance.some(
    Array.from({ length: children }, (_, at) => at),
    Math.min(children, kinds.length),
  )
  return new Map(chosen.map((at, index) => [at, kinds[index] ?? 'past']))
}

function wishes(chance: Chance, count: number, last: Standing, nowMs: number): EpisodeWish[] {
  const lastStart = nowMs - lastStarted(chance, last)
  const starts = startsBetween(chance, Math.max(0, count - 1), nowMs - years * 365 * day, lastStart - 2 * day)
  // Two starts closer than this would overlap: nobody goes missing twice at once.
  const apart = starts.filter((start, at) => at === 0 || start - (starts[at - 1] ?? 0) > 3 * hour)
  const all = count === 0 ? [] : [...apart, lastStart]
  return all.map((startMs, at) => ({
    startMs,
    nextMs: all[at + 1] ?? nowMs,
    standing: at === all.length - 1 ? last : 'past',
  }))
}

function lastStarted(chance: Chance, standing: Standing): number {
  if (standing === 'past') return chance.whole(13 * 24, 300 * 24) * hour
  if (standing === 'overdue') return chance.whole(150, 190) * hour
  if (standing === 'waiting') return chance.whole(100, 140) * hour
  if (standing === 'noReturnTime') return chance.whole(2, 4) * day
  return chance.whole(3, 60) * hour + chance.whole(0, 11) * 5 * 60_000
}
