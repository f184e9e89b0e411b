import { z } from 'zod'
import { isLocalDate } from '../domain/time/localDate'
import { read, writeForGood } from './base'
import { day, id, requiredLine, utc } from './shapes'

const realDay = day.refine(isLocalDate)

/** Which entries of the audit trail; what is null is not asked for. */
export const auditFilter = z.object({
  /** A user's id, or `system`. */
  actorId: z.string().max(40).nullable().default(null),
  /** `episode.recorded` and the like. */
  action: z.string().max(80).nullable().default(null),
  /** Everything about one child. */
  childId: id.nullable().default(null),
  /** First and last day, as the days were in England. */
  from: realDay.nullable().default(null),
  to: realDay.nullable().default(null),
  /** Only what somebody was kept from: refusals, failed unlocks, wrong PINs. */
  refusedOnly: z.boolean().default(false),
})
export type AuditFilter = z.output<typeof auditFilter>

const entry = z.object({
  seq: z.number(),
  at: utc,
  actor: z.string(),
  action: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  /** Whom it is about, for those who may read children's records. */
  child: z.string().nullable(),
  detail: z.string(),
})

export const audit = {
  /** A hundred entries, newest first. @param before only entries with a smaller number */
  list: read('audit.read', 'view')
    .input(
      z.object({
        before: z.number().int().nullable().default(null),
        filter: auditFilter.default({
          actorId: null,
          action: null,
          childId: null,
          from: null,
          to: null,
          refusedOnly: false,
        }),
      }),
    )
    .output(z.object({ entries: z.array(entry), more: z.boolean() })),
  /** Who and what there is to choose from, and how many entries there are. */
  choices: read('audit.read').output(
    z.object({
      actors: z.array(z.object({ id: z.string(), name: z.string() })),
      actions: z.array(z.string()),
      entries: z.number(),
    }),
  ),
  /** Walks the whole chain. */
  verify: read('audit.read').output(
    z.object({
      entries: z.number(),
      brokenAt: z.number().nullable(),
      /** What became of the entry: changed, taken out, or another put in its place. */
      broken: z.enum(['changed', 'removed', 'reordered']).nullable(),
      headHash: z.string(),
    }),
  ),
  /** The register went back in time (an older file was put in its place) and nobody has said why yet. */
  wentBack: read('register.use').output(
    z
      .object({
        at: utc,
        /** Number of the entry that should be there. */
        expected: z.number(),
        /** Number of the newest that was there. */
        found: z.number(),
        knownBy: z.enum(['keyFile', 'thisPc']),
      })
      .nullable(),
  ),
  /** Says why; the reason stands in the audit trail beside what was found. */
  explainWentBack: writeForGood('register.manage')
    .input(z.object({ reason: requiredLine }))
    .output(z.object({})),
}
