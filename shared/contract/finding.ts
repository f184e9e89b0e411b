import { z } from 'zod'
import { read } from './base'
import { foundChild } from './children'
import { childLabel, day, id, moment } from './shapes'

const foundEpisode = z.object({
  id,
  ref: z.string(),
  child: childLabel,
  typeLabel: z.string(),
  start: moment,
  stillMissing: z.boolean(),
  cancelled: z.boolean(),
  policeRef: z.string().nullable(),
})
export type FoundEpisode = z.infer<typeof foundEpisode>

const foundInterview = z.object({
  id,
  child: childLabel,
  episodes: z.array(z.string()),
  finished: z.boolean(),
  outcome: z.string().nullable(),
  interviewer: z.string().nullable(),
})
export type FoundInterview = z.infer<typeof foundInterview>

const foundPerson = z.object({
  id,
  name: z.string(),
  roleLabel: z.string(),
  agency: z.string().nullable(),
  phone: z.string().nullable(),
  mayBeTold: z.enum(['tell', 'ask_first', 'do_not_tell']),
  child: childLabel,
})
export type FoundPerson = z.infer<typeof foundPerson>

const foundPlace = z.object({
  id,
  name: z.string(),
  urn: z.string().nullable(),
  postcode: z.string().nullable(),
  provider: z.string().nullable(),
  phone: z.string().nullable(),
  /** Children placed there today. */
  children: z.array(childLabel),
})
export type FoundPlace = z.infer<typeof foundPlace>

const foundAction = z.object({
  id,
  what: z.string(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  overdue: z.boolean(),
  child: childLabel,
  episodeId: id.nullable(),
  interviewId: id.nullable(),
})
export type FoundAction = z.infer<typeof foundAction>

/** A person of concern: for those who may see them. */
const foundOfConcern = z.object({ id, name: z.string(), alsoCalled: z.string().nullable() })
export type FoundOfConcern = z.infer<typeof foundOfConcern>

const found = z.object({
  children: z.array(foundChild),
  episodes: z.array(foundEpisode),
  interviews: z.array(foundInterview),
  people: z.array(foundPerson),
  places: z.array(foundPlace),
  ofConcern: z.array(foundOfConcern),
  actions: z.array(foundAction),
})
export type Found = z.infer<typeof found>

/** A record opened before. */
const recentRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('child'), child: foundChild }),
  z.object({ kind: z.literal('episode'), episode: foundEpisode }),
  z.object({ kind: z.literal('interview'), interview: foundInterview }),
])
export type RecentRecord = z.infer<typeof recentRecord>

export const finding = {
  /**
   * One keystroke of the search box: children, people and places by name in nearly any spelling, by reference, number,
   * postcode or phone; episodes by their own or the police's reference; interviews and open actions of what was found.
   */
  search: read('children.read')
    .input(z.object({ text: z.string().max(100) }))
    .output(found),
  /** What this person opened last, newest first: children, episodes and interviews. */
  recent: read('children.read').output(z.array(recentRecord)),
}
