import { z } from 'zod'
import { read, writeForGood } from './base'
import { id, shownName, utc } from './shapes'

/** Forms that keep drafts. */
export const draftKind = z.enum([
  'recordMissing',
  'recordReturn',
  'interview',
  'newChild',
  'changeChild',
  'changeEpisode',
  'newMeeting',
  'changeMeeting',
  'newPlacement',
  'changePlacement',
  'incoming',
  'newPlace',
  'place',
  'person',
  'handInNotice',
  'catchUp',
  'profile',
  'entry',
])

/**
 * Forms that make something new: what they held is a draft again when the save is undone. A form that changes a record
 * leaves none; the record's history holds both values.
 */
export const comesBackUndone = [
  'recordMissing',
  'recordReturn',
  'newChild',
  'newMeeting',
  'newPlacement',
  'incoming',
  'newPlace',
  'catchUp',
] as const satisfies readonly z.infer<typeof draftKind>[]

/** An address inside Homeward, as `renderer/app/paths.ts` writes them. */
export const draftPage = z
  .string()
  .regex(/^\/[a-z]/u)
  .max(500)

export const draftHead = z.object({
  id,
  kind: draftKind,
  subjectId: id.nullable(),
  /** Of an entry: the page it is being written on. */
  page: draftPage.nullable(),
  child: z.object({ id, label: shownName }).nullable(),
  author: z.object({ id, name: z.string() }),
  mine: z.boolean(),
  startedAt: utc,
  savedAt: utc,
})
export type DraftHead = z.infer<typeof draftHead>

/** What a form holds. */
export const unsavedForm = z.object({
  id,
  kind: draftKind,
  subjectId: id.nullable().default(null),
  childId: id.nullable().default(null),
  page: draftPage.nullable().default(null),
  body: z.string().max(200_000),
})

/**
 * Unsaved work. A draft is its author's: only the author reads its body. Everybody sees that it exists, and a
 * colleague may take it over, by name. Drafts are exempt from history; taking one over is audited.
 */
export const drafts = {
  list: read('drafts.keep').output(z.array(draftHead)),
  /** Also while covered: what was being typed when the cover came is kept. */
  keep: read('drafts.keep', 'none', { whileCovered: true, unseen: true })
    .input(unsavedForm)
    .output(z.object({ savedAt: utc })),
  /** The author's own draft, with its body. */
  get: read('drafts.keep', 'none', { unseen: true })
    .input(z.object({ id }))
    .output(draftHead.extend({ body: z.string() }).nullable()),
  discard: read('drafts.keep', 'none', { unseen: true }).input(z.object({ id })).output(z.object({})),
  takeOver: writeForGood('drafts.keep').input(z.object({ id })).output(draftHead),
}
