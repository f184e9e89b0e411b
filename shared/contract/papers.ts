import { z } from 'zod'
import { markKind } from '../codes/interviews'
import { paperFor } from '../codes/papers'
import { childLabel, day, id, line, requiredLine } from './shapes'

/** Who asks for a paper, why, and the decision on each passage that needs one. */
export const given = z.object({
  /** Code of the list `paperFor`. */
  to: z.enum(paperFor.codes.map(({ code }) => code)),
  name: requiredLine,
  why: requiredLine,
  /** One for each passage `documents.passages` names, and none besides. */
  decisions: z
    .array(
      z.object({
        id: z.string().max(100),
        decision: z.enum(['show', 'remove']),
        /** Why free text nobody marked is removed: code of the list `markKind`. */
        ground: z.enum(markKind.codes.map(({ code }) => code)).optional(),
      }),
    )
    .max(5000),
  /** Further words to remove wherever they stand: a name that was not marked. */
  alsoRemove: z.array(line).max(100),
})
export type Given = z.infer<typeof given>

/** All the register holds of one interview. */
const interviewRecord = z.object({ kind: z.literal('interviewRecord'), childId: id, interviewId: id })
/** All the register holds of one episode. */
const episodeRecord = z.object({ kind: z.literal('episodeRecord'), childId: id, episodeId: id })
/** Everything dated about one child, oldest first; days included, null where the period is open. */
const chronology = z.object({
  kind: z.literal('chronology'),
  childId: id,
  from: day.nullable(),
  to: day.nullable(),
})
/** The child's whole record in reading order; with who opened it, if that was asked for. */
const subjectAccess = z.object({ kind: z.literal('subjectAccess'), childId: id, withAccess: z.boolean() })

/** A paper that can be given to somebody once its passages are decided. */
export const shareablePaper = z.discriminatedUnion('kind', [
  interviewRecord,
  episodeRecord,
  chronology,
  subjectAccess,
])
export type ShareablePaper = z.infer<typeof shareablePaper>

/** Whole for the council's own file, or as it is given to whoever asks. */
const orGiven = { given: given.nullable() }
export const shareablePapers = [
  interviewRecord.extend(orGiven),
  episodeRecord.extend(orGiven),
  chronology.extend(orGiven),
  subjectAccess.extend(orGiven),
] as const

/** What was withheld from such a paper and on what ground, without a word of it: for the council's own file. */
export const withheldList = z.object({
  kind: z.literal('withheldList'),
  childId: id,
  of: shareablePaper,
  given,
})

/** What a panel pack says of each child. */
export const panelParts = ['summary', 'episodes', 'actions', 'words', 'profile'] as const
export type PanelPart = (typeof panelParts)[number]

/** Chosen children for a panel, in the order given. */
export const panelPack = z.object({
  kind: z.literal('panelPack'),
  /** Which panel, for the front page and the audit trail. */
  meeting: requiredLine,
  childIds: z.array(id).min(1).max(60),
  parts: z.array(z.enum(panelParts)).min(1),
})

/** Children a panel may want to talk about, those missing now first. */
export const forPanel = z.object({
  children: z.array(
    z.object({
      child: childLabel,
      /** "Missing now", "4 episodes in 12 months". */
      why: z.array(z.string()),
    }),
  ),
  /** Children on these lists whose record is closed to whoever asks. */
  closed: z.number(),
})
export type ForPanel = z.infer<typeof forPanel>

const passage = z.object({
  /** Of the mark or the row, or a name of its own. */
  id: z.string(),
  /** Which text or box it stands in. */
  where: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** Codes of the list `markKind`; none for free text nobody marked. */
  kinds: z.array(z.string()),
  /** Who never gets it, whatever is decided: codes of the list `paperFor`. */
  never: z.array(z.enum(paperFor.codes.map(({ code }) => code))),
})
export type Passage = z.infer<typeof passage>

/** What has to be decided before such a paper can be made. */
export const passages = z.object({
  /** "Amira Cole". */
  child: z.string(),
  items: z.array(passage),
  /** Marks whose words are no longer in their text. */
  lost: z.array(z.object({ where: z.string(), words: z.string(), kinds: z.array(z.string()) })),
})
export type Passages = z.infer<typeof passages>
