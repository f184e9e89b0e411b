import { z } from 'zod'
import { read, write } from './base'
import { recordedTwice } from './naming'
import {
  asRead,
  asReadWithReason,
  childLabel,
  code,
  day,
  id,
  optionalLine,
  requiredLine,
  saved,
  text,
  utc,
  version,
  yesNoUnknown,
} from './shapes'

const authorityCode = z.string().max(3)

/** Where a placement is: a home of the register, a new one, or a name left as text. */
const placeChoice = {
  /** A home picked from the list; its name goes before `placeName`. */
  placeId: id.nullable().optional(),
  /** Name of the home, carers or address. */
  placeName: optionalLine,
  /** Makes a home of the name; otherwise it is left as text. */
  addPlace: z.boolean().optional(),
}

/** What placement law asks for, and the plan for going missing. Whatever is left out stays as it is. */
const placementLaw = z.object({
  emergency: yesNoUnknown,
  approvedAs: code.nullable(),
  approvedBy: optionalLine,
  approvedOn: day.nullable(),
  approvalNotNeeded: optionalLine,
  hostNotifiedOn: day.nullable(),
  hostNoticeNotGiven: optionalLine,
  carePlanSentOn: day.nullable(),
  missingRiskAssessed: yesNoUnknown,
  missingRiskAssessedOn: day.nullable(),
  missingRiskAssessedBy: optionalLine,
  missingRiskNote: text.nullable(),
  hasMissingStrategy: yesNoUnknown,
  missingStrategyOn: day.nullable(),
  missingStrategyNote: text.nullable(),
  notifyingLa: authorityCode.nullable(),
  noticeReceivedOn: day.nullable(),
})

/** A placement as its form holds it. */
export const placementFacts = placementLaw.partial().extend({
  startedOn: day,
  /** Last day; null goes on until the next placement starts. */
  endedOn: day.nullable().optional(),
  placementType: code.nullable(),
  provider: code.nullable(),
  ...placeChoice,
  postcode: optionalLine,
  urn: optionalLine,
  placementLa: authorityCode.nullable(),
})
export type PlacementFacts = z.infer<typeof placementFacts>

/** Something placement law or the plan asks for; worked out by `shared/domain/placements/duties.ts`, never stored. */
export const placementDuty = z.object({
  duty: z.enum(['approval', 'notice', 'carePlan', 'riskAssessed', 'strategy']),
  state: z.enum(['done', 'late', 'due', 'overdue', 'open']),
  dueOn: day.nullable(),
  words: z.string(),
})

/** Where a placement lies; worked out by `shared/domain/placements/area.ts`, never stored. */
export const placementArea = z.object({ words: z.string(), why: z.string() })

/** Placements with no authority, by what they have in common. */
const unplaced = z.object({
  by: z.enum(['place', 'urn', 'postcode', 'placement']),
  key: z.string(),
  /** "Larkfield House", "URN 9900101", "ZZ1 4AB", or the placement's type. */
  label: z.string(),
  /** Postcode and type, where they are known. */
  detail: z.string().nullable(),
  placements: z.number(),
  children: z.number(),
  /** Whether a child lives there today. */
  now: z.boolean(),
})
export type UnplacedGroup = z.infer<typeof unplaced>

const incomingRow = childLabel.extend({
  placementId: id.nullable(),
  placingLa: z.string().nullable(),
  since: day.nullable(),
  livesAt: z.string().nullable(),
  noticeReceivedOn: day.nullable(),
  worker: z.string().nullable(),
  missingNow: z.boolean(),
})
export type IncomingRow = z.infer<typeof incomingRow>

export const placements = {
  get: read('children.read', 'view')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        version,
        child: childLabel,
        /** Another authority looks after the child: no duty of placement law is this council's. */
        incoming: z.boolean(),
        facts: placementLaw.extend(placementFacts.required().shape),
        placeLabel: z.string().nullable(),
        words: z.string(),
        area: placementArea,
        duties: z.array(placementDuty),
        withdrawnAt: utc.nullable(),
      }),
    ),
  /** Corrects or completes a placement; a first day moved makes its neighbours move too. */
  change: write('placements.write')
    .input(z.object({ id, version, facts: placementFacts, draftId: id.nullable().default(null) }))
    .output(saved),
  /** "In which authority are these?": placements of looked-after children whose authority nobody recorded. */
  withoutAuthority: read('children.read').output(z.array(unplaced)),
  /** Sets the authority of every placement of the groups named, and tells the children's episodes anew. */
  setAuthority: write('placements.write')
    .input(
      z.object({
        answers: z
          .array(
            z.object({
              by: unplaced.shape.by,
              key: z.string().max(200),
              placementLa: authorityCode.min(3),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ placements: z.number(), episodes: z.number() })),
  /** Other authorities' children placed here, as the register stands today. */
  incoming: read('children.read').output(z.array(incomingRow)),
  /** Another authority's child who lives here from a day on: child, status and placement at once. */
  recordIncoming: write('placements.write')
    .input(
      z.object({
        /** A child the register knows; null for a new one. */
        childId: id.nullable(),
        /** The draft this was typed in; it goes when the placement is saved. */
        draftId: id.nullable().default(null),
        forename: optionalLine,
        surname: optionalLine,
        dob: day.nullable(),
        sex903: z.enum(['M', 'F', 'U']).nullable(),
        placingLa: authorityCode.min(3),
        startedOn: day,
        noticeReceivedOn: day.nullable(),
        placementType: code.nullable(),
        ...placeChoice,
        postcode: optionalLine,
        /** The placing authority's social worker, who must be told when the child is missing. */
        workerName: optionalLine,
        workerPhone: optionalLine,
      }),
    )
    .output(saved),
}

const place = z.object({
  id,
  version,
  name: z.string(),
  kind: code,
  kindLabel: z.string(),
  urn: z.string().nullable(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  la: z.string().nullable(),
  laLabel: z.string().nullable(),
  provider: z.string().nullable(),
  policeForce: z.string().nullable(),
  phone: z.string().nullable(),
  contactName: z.string().nullable(),
  missingPolicyReceivedOn: day.nullable(),
  note: z.string().nullable(),
  alsoCalled: z.string().nullable(),
  riskNote: z.string().nullable(),
})
export type Place = z.infer<typeof place>

const homeRow = place.extend({ childrenNow: z.number(), episodes12Months: z.number() })
export type HomeRow = z.infer<typeof homeRow>

/** A record that names a place or a person, as somebody who may see the child reads it. */
export const mentionShown = z.object({
  id,
  version,
  child: childLabel,
  episodeId: id.nullable(),
  episodeRef: z.string().nullable(),
  interviewId: id.nullable(),
  /** Day of the episode or the interview. */
  on: day.nullable(),
  fieldLabel: z.string(),
  words: z.string(),
})
export type MentionShown = z.infer<typeof mentionShown>

export const places = {
  /** Homes: places of a kind children are placed in, and every place a placement names. */
  homes: read('children.read').output(
    z.object({
      rows: z.array(homeRow),
      /** Homes whose number stands in placements and in no place yet. */
      fromUrns: z.array(
        z.object({ urn: z.string(), postcode: z.string().nullable(), placements: z.number() }),
      ),
    }),
  ),
  get: read('children.read', 'view')
    .input(z.object({ id }))
    .output(
      place.extend({
        isHome: z.boolean(),
        withdrawnAt: utc.nullable(),
        mergedInto: z.object({ id, name: z.string() }).nullable(),
        livingHere: z.array(childLabel.extend({ since: day, missingNow: z.boolean() })),
        episodes: z.array(
          z.object({ id, ref: z.string(), child: childLabel, on: day.nullable(), typeLabel: z.string() }),
        ),
        /** Null for somebody who may not read what is known of places and people of concern. */
        mentions: z.array(mentionShown).nullable(),
        /** Others that may be the same: like name, same number or postcode. */
        ...recordedTwice,
      }),
    ),
  /** Places whose name, number or postcode holds what was typed; best first. */
  suggest: read('children.read')
    .input(z.object({ text: z.string().max(100), homesOnly: z.boolean() }))
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          detail: z.string(),
          urn: z.string().nullable(),
          postcode: z.string().nullable(),
          la: z.string().nullable(),
        }),
      ),
    ),
  save: write('places.write')
    .input(
      z.object({
        id: id.nullable(),
        version: version.nullable(),
        /** The draft a new one was typed in; it goes when the place is saved. */
        draftId: id.nullable().default(null),
        name: requiredLine,
        kind: code,
        urn: optionalLine,
        address: optionalLine,
        postcode: optionalLine,
        la: authorityCode.nullable(),
        provider: optionalLine,
        policeForce: optionalLine,
        phone: optionalLine,
        contactName: optionalLine,
        missingPolicyReceivedOn: day.nullable(),
        note: text.nullable(),
        alsoCalled: text.nullable(),
        riskNote: text.nullable(),
      }),
    )
    .output(saved),
  withdraw: write('places.write').input(asReadWithReason).output(saved),
  bringBack: write('places.write').input(asRead).output(saved),
  /** Two records of one place: what names the first names the second from now on, and the first is withdrawn. */
  merge: write('places.write')
    .input(z.object({ id, version, into: id }))
    .output(saved),
  /** Homes from Ofsted's numbers in placements; the placements are linked. */
  makeFromUrns: write('places.write').output(z.object({ made: z.number(), linked: z.number() })),
  /** Lists of homes given to the police and others, newest first. */
  extracts: read('children.read').output(
    z.array(
      z.object({
        id,
        at: utc,
        by: z.string(),
        recipient: z.string(),
        basis: z.string(),
        homes: z.number(),
        how: z.string(),
        fileName: z.string(),
      }),
    ),
  ),
}
