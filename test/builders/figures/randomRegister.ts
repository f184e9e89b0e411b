import { actionType } from '../../../shared/codes/actions'
import { childFlag } from '../../../shared/codes/children'
import type { CodeList } from '../../../shared/codes/codeList'
import { helpType } from '../../../shared/codes/help'
import { interviewerType, notCompletedReason, notOfferedReason } from '../../../shared/codes/interviews'
import { placeKind } from '../../../shared/codes/placements'
import { exploitation, harm, pull, push, risks, whereStayed, withWhom } from '../../../shared/codes/themes'
import { UNKNOWN, type Moment } from '../../../shared/domain/time/moment'
import type {
  CountedRegister,
  FigureEpisode,
  FigureInterview,
  RegisterDetails,
} from '../../../shared/returns/figures/register'
import { childId, episodeId, interviewIdOf, ownLa, standings } from './fortyEpisodes'

const HOUR = 3_600_000
const FIRST = Date.parse('2025-03-20T00:00:00Z')

/** A year's register of nobody: everything figures are counted from, at random, as a register holds it together. */
export function randomRegister(seed: number): CountedRegister {
  const { one, some, chance, below } = dice(seed)
  const codes = ({ codes: list }: CodeList) => list.map(({ code }) => code)
  const moment = (hours: number): Moment => {
    const at = new Date(FIRST + hours * HOUR).toISOString()
    if (chance(0.1)) return UNKNOWN
    if (chance(0.15)) return { at: at.slice(0, 10), precision: 'date_only' }
    return { at: at.replace('.000', ''), precision: chance(0.1) ? 'approx' : 'exact' }
  }
  const children = Array.from({ length: 4 + below(12) }, (_, at) => ({
    id: childId(String.fromCharCode(65 + at)),
    dob: `20${one(['08', '09', '10', '11', '12', '13', '16'])}-0${1 + below(9)}-11`,
    dobPrecision: chance(0.1) ? ('approx' as const) : ('exact' as const),
    sex: one(['M', 'F', 'U', null] as const),
    nationality: one(['British', 'Albanian', 'Vietnamese', null]),
    unaccompanied: chance(0.3),
    trafficked: chance(0.3),
    lookedAfter: [{ from: '2024-01-08', to: null }],
  }))
  const often = below(6) / 10
  const everyWhere = Object.values(standings)
  const usual = new Map(children.map(({ id }) => [id, one(everyWhere)]))
  const episodes = Array.from({ length: 10 + below(50) }, (_, at): FigureEpisode => {
    const [begun, lasted] = [below(24 * 390), one([5, 12, 30, 60, 100, 300, 900]) * (0.5 + below(10) / 10)]
    const left = moment(begun)
    const child = chance(often) ? one(children.slice(0, 1)) : one(children)
    const isOver = chance(0.85)
    return {
      id: episodeId(at),
      childId: child.id,
      status: chance(0.05) ? 'cancelled' : isOver ? 'closed' : 'open',
      times: {
        type: one(['M', 'M', 'M', 'A', 'O'] as const),
        left,
        lastSeen: UNKNOWN,
        startOverride: UNKNOWN,
        located: isOver && chance(0.3) ? moment(begun + lasted) : UNKNOWN,
        returned: isOver ? moment(begun + lasted + 1) : UNKNOWN,
        returnMode: isOver ? 'police' : null,
        notReturnedReason: null,
      },
      beforeHomeward: chance(0.2),
      stillMissingQuestion: chance(0.05),
      closedAt: null,
      standing: {
        ...(chance(0.2) ? one(everyWhere) : (usual.get(child.id) ?? one(everyWhere))),
        ownLa,
        override: null,
      },
      placementType: one(['K2', 'U6', 'H5', 'P1', 'A3', 'Z1', null]),
      home: null,
    }
  })
  const interviews = Array.from({ length: below(episodes.length) }, (_, at): FigureInterview => {
    const first = one(episodes)
    const more = chance(0.3) ? episodes.filter(({ childId: id }) => id === first.childId).slice(0, 3) : []
    const outcome = one([
      'completed',
      'completed',
      'completed',
      'part_completed',
      'declined_child',
      'declined_parent',
      'not_offered',
      'not_completed',
      null,
    ] as const)
    const back = first.times.returned
    const start =
      back.at === null || back.at.length < 12 ? below(24 * 390) : (Date.parse(back.at) - FIRST) / HOUR
    const reasons = outcome === 'not_offered' ? notOfferedReason : notCompletedReason
    return {
      id: interviewIdOf(at),
      childId: first.childId,
      episodeIds: [...new Set([first, ...more].map(({ id }) => id))],
      outcome,
      outcomeReason: outcome === 'not_offered' || outcome === 'not_completed' ? one(codes(reasons)) : null,
      finished: chance(0.7),
      held: moment(start + below(120)),
      interviewerType: one([...codes(interviewerType), null]),
      attempts: Array.from({ length: below(3) }, () => ({
        at: moment(below(24 * 390)),
        toWhom: one(['child', 'parent', 'other']),
        result: one(['accepted', 'declined', 'no_reply', 'wanted_later']),
      })),
      exploitation: some(codes(exploitation), 0.15),
    }
  })
  const hanging = () => {
    const on = one([...interviews, null])
    return {
      childId: on?.childId ?? one(children).id,
      episodeId: on === null ? one(episodes).id : null,
      interviewId: on?.id ?? null,
    }
  }
  const many = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: below(most) }, (_, at) => make(at))
  const details: RegisterDetails = {
    themes: new Map(
      interviews.map((interview) => [
        interview.id,
        [
          ...interview.exploitation.map((code) => ({ list: exploitation.list, code })),
          ...[harm, pull, push, risks, whereStayed, withWhom].flatMap((list) =>
            some(codes(list), 0.15).map((code) => ({ list: list.list, code })),
          ),
        ],
      ]),
    ),
    foundAt: new Map(
      episodes.flatMap(({ id }) => (chance(0.5) ? [[id, one(['', ...codes(placeKind)])]] : [])),
    ),
    livedIn: new Map(episodes.flatMap(({ id }) => (chance(0.8) ? [[id, one(['TQ1', 'TQ2', 'EX1'])]] : []))),
    foundPlace: new Map(),
    delivery: new Map(),
    named: many(20, () => ({ personId: `p${below(6)}`, ...hanging() })),
    flags: many(20, () => ({ childId: one(children).id, flag: one(codes(childFlag)), from: null, to: null })),
  }
  return {
    children,
    episodes,
    interviews,
    actions: many(30, (at) => ({
      id: `a${at}`,
      ...hanging(),
      type: one(codes(actionType)),
      recordedOn: '2025-09-09',
    })),
    help: many(30, (at) => ({
      id: `h${at}`,
      ...hanging(),
      type: one(codes(helpType)),
      offeredOn: '2025-09-09',
    })),
    shares: many(30, (at) => ({
      id: `s${at}`,
      ...hanging(),
      kind: one(['police_told', 'intelligence', 'health']),
    })),
    incoming: many(12, (at) => ({
      id: `i${at}`,
      childId: one(children).id,
      startedOn: '2025-09-09',
      placingLa: one(['301', '302', '303']),
    })),
    details,
  }
}

/** The same throws for the same seed. */
function dice(seed: number) {
  let state = seed * 2_654_435_761 + 1
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  const chance = (of: number) => next() < of
  return {
    below,
    chance,
    one: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    some: <T>(from: readonly T[], of: number): T[] => from.filter(() => chance(of)),
  }
}
