import type { Door } from '../../../electron/register/commands/runCommand'
import type { CountedRegister, RegisterDetails } from '../../../shared/returns/figures/register'
import { delivery, fillDelivery } from './fortyDelivery'
import { childId, episodeId, fortyEpisodes, interviewIdOf } from './fortyEpisodes'

/** What is told with the forty episodes: themes, places found at, people named, flags. Counted by hand in `handDetails`. */
const themes: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  1: { push: ['conflict_carers'], pull: ['see_friends'] },
  6: { push: ['conflict_carers', 'bullying'], harm: ['none'] },
  9: { push: ['conflict_carers'] },
  // No answer: neither counted nor in the base.
  20: { push: ['not_known'], harm: ['physical', 'threats'] },
  29: { pull: ['see_friends', 'freedom'] },
  // Declined, and of another authority's child: in no number of ours.
  3: { push: ['school'] },
  31: { push: ['conflict_carers'] },
}

const person = (number: number) => `00000005-0000-7000-8000-${String(number).padStart(12, '0')}`
const place = (number: number) => `00000006-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Kind of the place, or text alone. */
const foundAt: Readonly<Record<number, string>> = { 6: 'house', 20: 'hotel', 24: '' }

const named = [
  { person: 1, child: 'C', episode: 6, interview: null },
  { person: 1, child: 'E', episode: null, interview: 20 },
  // Another authority's child: in no number of ours, and no child "in common".
  { person: 2, child: 'I', episode: 31, interview: null },
  { person: 2, child: 'A', episode: 1, interview: null },
  // The year before.
  { person: 1, child: 'F', episode: 41, interview: null },
] as const

const flags = [
  { child: 'E', flag: 'CSE', from: '2025-01-01', to: null },
  { child: 'C', flag: 'gang', from: null, to: '2024-12-31' },
  { child: 'A', flag: 'gang', from: null, to: null },
  { child: 'I', flag: 'CSE', from: null, to: null },
] as const

/** Numbers of "all ours", counted by hand from the lists above. */
export const handDetails: Readonly<Record<string, number>> = {
  'interviews.theme.push.known': 3,
  'interviews.theme.push.conflict_carers': 3,
  'interviews.theme.push.bullying': 1,
  'interviews.theme.push.school': 0,
  'interviews.theme.pull.known': 2,
  'interviews.theme.pull.see_friends': 2,
  'interviews.theme.pull.freedom': 1,
  'interviews.theme.harm.known': 2,
  'interviews.theme.harm.none': 1,
  'interviews.theme.harm.physical': 1,
  'interviews.theme.harm.threats': 1,
  'interviews.theme.harm.sexual': 0,
  'children.namedSomebody': 3,
  'children.sharePerson': 2,
  'children.begun.flag.CSE': 1,
  'children.begun.flag.gang': 1,
  'children.begun.flag.CCE': 0,
}

const details: RegisterDetails = {
  themes: new Map(
    Object.entries(themes).map(([interview, lists]) => [
      interviewIdOf(Number(interview)),
      Object.entries(lists).flatMap(([list, codes]) => codes.map((code) => ({ list, code }))),
    ]),
  ),
  foundAt: new Map(Object.entries(foundAt).map(([episode, kind]) => [episodeId(Number(episode)), kind])),
  livedIn: new Map([6, 7, 8].map((episode) => [episodeId(episode), 'TQ1'])),
  foundPlace: new Map(
    [6, 20].map((episode) => [episodeId(episode), { id: place(episode), name: `Place ${episode}` }]),
  ),
  delivery: new Map(
    Object.entries(delivery).map(([number, facts]) => [interviewIdOf(Number(number)), facts]),
  ),
  named: named.map(({ person: who, child, episode, interview }) => ({
    personId: person(who),
    childId: childId(child),
    episodeId: episode === null ? null : episodeId(episode),
    interviewId: interview === null ? null : interviewIdOf(interview),
  })),
  flags: flags.map(({ child, ...flag }) => ({ childId: childId(child), ...flag })),
}

/** The forty episodes with all that reports ask for. */
export const fortyWithDetails: CountedRegister = { ...fortyEpisodes, details }

/** Writes the details to a register that holds the forty episodes; Birch House gets its postcode. */
export async function fillFortyDetails(door: Door): Promise<void> {
  const { write, db, audit } = door
  audit({ action: 'test.filled' })
  await fillDelivery(door)
  for (const [interview, lists] of Object.entries(themes))
    for (const [list, codes] of Object.entries(lists))
      for (const code of codes)
        await write.insert('interview_theme', { interview_id: interviewIdOf(Number(interview)), list, code })
  for (const number of [1, 2])
    await write.insert('person', { id: person(number), name: `Somebody ${number}` })
  for (const { person: who, child, episode, interview } of named)
    await write.insert('mention', {
      child_id: childId(child),
      episode_id: episode === null ? null : episodeId(episode),
      interview_id: interview === null ? null : interviewIdOf(interview),
      field: episode === null ? 'personNamed' : 'thoughtWith',
      words: 'somebody',
      person_id: person(who),
    })
  for (const { child, flag, from, to } of flags)
    await write.insert('child_flag', { child_id: childId(child), flag, started_on: from, ended_on: to })
  for (const [episode, kind] of Object.entries(foundAt)) {
    const id = episodeId(Number(episode))
    const { version } = await db
      .selectFrom('episode')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await write.update('episode', id, version, { located_place: 'where it was' })
    if (kind === '') continue
    const at = place(Number(episode))
    await write.insert('place', { id: at, name: `Place ${episode}`, kind })
    await write.insert('mention', {
      child_id: childId(episode === '6' ? 'C' : 'E'),
      episode_id: id,
      field: 'locatedPlace',
      words: 'where it was',
      place_id: at,
    })
  }
  const home = await db
    .selectFrom('place')
    .select(['id', 'version'])
    .where('name', '=', 'Birch House')
    .executeTakeFirstOrThrow()
  await write.update('place', home.id, home.version, { postcode: 'tq1 2ab' })
}
