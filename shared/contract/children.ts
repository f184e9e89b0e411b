import { z } from 'zod'
import { read, write } from './base'
import { placementArea, placementDuty, placementFacts } from './placements'
import {
  asRead,
  asReadWithReason,
  childLabel,
  code,
  day,
  id,
  merged,
  optionalLine,
  page,
  requiredLine,
  saved,
  text,
  utc,
  version,
  yesNoUnknown,
} from './shapes'

/** A child as a search shows it: enough to choose without opening it. */
export const foundChild = childLabel.extend({
  careStatus: z.string().nullable(),
  placement: z.string().nullable(),
  missingNow: z.boolean(),
  openEpisodeId: id.nullable(),
  openEpisodeRef: z.string().nullable(),
})
export type FoundChild = z.infer<typeof foundChild>

/** What a person may know of a child when first writing one down: any name, or words that stand for one. */
const childFacts = z.object({
  localRef: z
    .string()
    .trim()
    .max(20)
    .regex(/^[A-Za-z0-9]*$/)
    .nullable(),
  forename: optionalLine,
  surname: optionalLine,
  knownAs: optionalLine,
  describedAs: optionalLine,
  dob: day.nullable(),
  dobPrecision: z.enum(['exact', 'approx', 'unknown']),
  dateOfDeath: day.nullable(),
  sex903: z.enum(['M', 'F', 'U']).nullable(),
  ethnicity: code.nullable(),
  language: optionalLine,
  interpreterNeeded: yesNoUnknown,
  disability: yesNoUnknown,
  communicationNeeds: text.nullable(),
  uasc: yesNoUnknown,
  uascFrom: day.nullable(),
  uascCeasedOn: day.nullable(),
  trafficked: yesNoUnknown,
  traffickedOn: day.nullable(),
  nrmStatus: code.nullable(),
  nrmRef: optionalLine,
  nrmDate: day.nullable(),
  responsibleLa: z.string().max(3).nullable(),
  workerName: optionalLine,
  team: optionalLine,
})
export type ChildFacts = z.infer<typeof childFacts>

const flag = z.object({
  id,
  version,
  flag: code,
  label: z.string(),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  toldBy: z.string().nullable(),
  note: z.string().nullable(),
})

const contact = z.object({
  id,
  version,
  name: z.string(),
  role: code,
  roleLabel: z.string(),
  parentalResponsibility: yesNoUnknown,
  agency: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  mayBeTold: z.enum(['tell', 'ask_first', 'do_not_tell']),
  mayBeToldReason: z.string().nullable(),
  addressConfidential: z.boolean(),
})

/** Parts of a child's record that are withdrawn and brought back one by one. */
export const childPart = z.enum(['flag', 'alias', 'contact', 'status', 'placement'])
export type ChildPart = z.infer<typeof childPart>

const counts = z.object({ days30: z.number(), days90: z.number(), months12: z.number(), ever: z.number() })

/** One line of the child's timeline; newest first. */
const timelineEntry = z.object({
  kind: z.enum(['episode', 'interview', 'offer', 'placement', 'status', 'action', 'meeting', 'flag']),
  id,
  version: version.nullable(),
  /** When, for sorting: instant or local date. */
  at: z.string().nullable(),
  precision: z.enum(['exact', 'approx', 'date_only', 'unknown']),
  title: z.string(),
  detail: z.string().nullable(),
  state: z.enum(['now', 'overdue', 'due', 'done', 'plain']),
  episodeId: id.nullable(),
  interviewId: id.nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

const listRow = childLabel.extend({
  careStatus: z.string().nullable(),
  placement: z.string().nullable(),
  missingNow: z.boolean(),
  /** The child's worker is the person who is working. */
  mine: z.boolean(),
  episodes12Months: z.number(),
  lastEpisodeOn: day.nullable(),
})
export type ChildListRow = z.infer<typeof listRow>

export const children = {
  /** Best match first; tolerant of spelling, order and accents; also by reference and date of birth. */
  search: read('children.read')
    .input(z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(50).default(12) }))
    .output(z.array(foundChild)),
  /** A search settled (a result was opened, or the person stopped typing): the audit's entry for it. */
  searchSettled: read('children.read', 'search', { unseen: true })
    .input(z.object({ text: z.string().max(100), opened: id.nullable() }))
    .output(z.object({})),

  list: read('children.read')
    .input(
      page.extend({
        show: z
          .enum([
            'all',
            'missingNow',
            'mine',
            'lookedAfter',
            'inArea',
            'outOfArea',
            'atADistance',
            'placedHere',
            'unnamed',
            'repeat',
          ])
          .default('all'),
        sort: z.enum(['name', 'lastEpisode', 'episodes']).default('name'),
      }),
    )
    .output(z.object({ rows: z.array(listRow), total: z.number(), notShown: z.number() })),

  get: read('children.read', 'view')
    .input(z.object({ id }))
    .output(
      z.object({
        child: childLabel.extend({ version, facts: childFacts, withdrawnAt: utc.nullable() }),
        careStatus: z.string().nullable(),
        legalStatus: z.string().nullable(),
        placement: z.string().nullable(),
        placementSince: day.nullable(),
        /** The placement of today, where it lies and what it asks for; null without one. */
        placementNow: z
          .object({
            id,
            area: placementArea,
            duties: z.array(placementDuty),
            /** Placing authority and its notice, for another authority's child placed here. */
            incoming: z
              .object({ placingLa: z.string().nullable(), noticeReceivedOn: day.nullable() })
              .nullable(),
            place: z.object({ id, name: z.string() }).nullable(),
          })
          .nullable(),
        flags: z.array(flag),
        contacts: z.array(contact),
        aliases: z.array(z.object({ id, version, name: z.string() })),
        counts,
        /** Sentences such as "3 episodes in 90 days, reached on 20 Nov 2026 (local trigger)". */
        triggers: z.array(z.string()),
        openEpisodeId: id.nullable(),
        /** The child is still missing and turns 18 soon, or has turned 18: in words. */
        eighteen: z.string().nullable(),
        timeline: z.array(timelineEntry),
        /** Records of this child that were put together with this one. */
        mergedFrom: z.array(merged),
        /** The record this one was put together with. */
        duplicateOf: z.object({ id, name: z.string() }).nullable(),
        /** Withdrawn parts of the child's record, with the reason; each can be brought back. */
        withdrawn: z.array(
          z.object({ kind: childPart, id, version, what: z.string(), reason: z.string(), at: utc }),
        ),
      }),
    ),

  /** A new child needs any name, or words that stand for one ("boy, about 15"). */
  add: write('children.write')
    .input(
      childFacts
        .partial()
        .extend({ describedAs: optionalLine.optional(), draftId: id.nullable().default(null) }),
    )
    .output(saved),
  change: write('children.write')
    .input(z.object({ id, version, facts: childFacts.partial() }))
    .output(saved),
  withdraw: write('children.write').input(asReadWithReason).output(saved),
  bringBack: write('children.write').input(asRead).output(saved),

  /**
   * Two records of one child put together: all that hangs on the other one moves, and the facts chosen from it; the other
   * is withdrawn as its duplicate. Refused with MERGE_BOTH_OPEN while the child is missing by both.
   */
  merge: write('children.merge')
    .input(
      z.object({
        id,
        version,
        otherId: id,
        otherVersion: version,
        facts: childFacts.partial(),
        reason: requiredLine,
      }),
    )
    .output(saved),
  /** Takes such a merge apart, whoever made it, as long as nobody has changed what it left. */
  takeMergeApart: write('children.merge')
    .input(z.object({ id, otherId: id }))
    .output(z.object({})),

  /** Children who may be the same: same date of birth and a like name, or an unnamed one of that birth date. */
  likely: read('children.read')
    .input(z.object({ forename: optionalLine, surname: optionalLine, dob: day.nullable() }))
    .output(z.array(childLabel.extend({ why: z.string() }))),

  addFlag: write('children.write')
    .input(
      z.object({
        childId: id,
        flag: code,
        startedOn: day.nullable(),
        toldBy: optionalLine,
        note: text.nullable(),
      }),
    )
    .output(saved),
  endFlag: write('children.write')
    .input(z.object({ id, version, endedOn: day }))
    .output(saved),
  addAlias: write('children.write')
    .input(z.object({ childId: id, name: requiredLine }))
    .output(saved),
  saveContact: write('children.write')
    .input(
      z.object({
        childId: id,
        id: id.nullable(),
        version: version.nullable(),
        name: requiredLine,
        role: code,
        parentalResponsibility: yesNoUnknown,
        agency: optionalLine,
        phone: optionalLine,
        email: optionalLine,
        address: optionalLine,
        mayBeTold: z.enum(['tell', 'ask_first', 'do_not_tell']),
        mayBeToldReason: optionalLine,
        addressConfidential: z.boolean(),
      }),
    )
    .output(saved),
  withdrawContact: write('children.write').input(asReadWithReason).output(saved),
  /** A flag, name, person, status or placement recorded in error: kept, with its reason. */
  withdrawPart: write('children.write')
    .input(z.object({ kind: childPart, id, version, reason: requiredLine }))
    .output(saved),
  bringBackPart: write('children.write')
    .input(z.object({ kind: childPart, id, version }))
    .output(saved),
  /** A care status by hand, for children who are in no 903 file. Ends the one before it on the day before. */
  setStatus: write('children.write')
    .input(z.object({ childId: id, careStatus: code, legalStatus: code.nullable(), startedOn: day }))
    .output(saved),
  /** What the return's rules would say of the child's episodes with this placement, care status or birth date; stops nobody. */
  lookOverCare: read('children.write')
    .input(
      z.object({
        childId: id,
        typed: z.discriminatedUnion('form', [
          z.object({
            form: z.literal('placement'),
            /** Null for a new one. */
            placementId: id.nullable(),
            startedOn: day.nullable(),
            endedOn: day.nullable(),
          }),
          z.object({ form: z.literal('careStatus'), careStatus: code.nullable(), startedOn: day.nullable() }),
          z.object({ form: z.literal('birth'), dob: day }),
        ]),
      }),
    )
    .output(
      z.array(
        z.object({
          field: z.enum(['startedOn', 'endedOn', 'dob']),
          message: z.string(),
          rule: z.string().nullable(),
        }),
      ),
    ),
  /** Where the child lives from a day on. Ends the placement before it. */
  setPlacement: write('placements.write')
    .input(placementFacts.extend({ childId: id, draftId: id.nullable().default(null) }))
    .output(saved),
}
