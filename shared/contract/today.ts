import { z } from 'zod'
import { read } from './base'
import { childLabel, id, moment, shownName, utc } from './shapes'

/** Today: missing now, interviews, questions and things to do. One call, so that the page is never half right. */
export const today = {
  board: read('children.read').output(
    z.object({
      asAt: utc,
      missingNow: z.array(
        z.object({
          episodeId: id,
          ref: z.string(),
          child: childLabel,
          type: z.enum(['M', 'A', 'O']),
          typeLabel: z.string(),
          start: moment,
          foundNotBack: z.boolean(),
          words: z.string(),
          policeGrade: z.string().nullable(),
          councilRisk: z.string().nullable(),
          policeTold: z.enum(['yes', 'no', 'not_known']),
          /** "Review point passed: 24 h" and the like (settings). */
          review: z.string().nullable(),
          placement: z.string().nullable(),
          /** The child's worker is the person who is working. */
          mine: z.boolean(),
        }),
      ),
      beingRecorded: z.array(
        z.object({
          draftId: id,
          kind: z.string(),
          child: z.object({ id, label: shownName }).nullable(),
          by: z.string(),
          mine: z.boolean(),
          since: utc,
        }),
      ),
      /** Rows open in last year's return: still missing, or back on …? */
      stillMissingQuestions: z.array(
        z.object({ episodeId: id, version: z.number(), ref: z.string(), child: childLabel, start: moment }),
      ),
      /** Data to put right: a closed absence without an end time, a possible double. */
      toPutRight: z.array(
        z.object({
          text: z.string(),
          episodeId: id.nullable(),
          childId: id.nullable(),
          /** A page that answers it for many records at once, or the placement it is about. */
          page: z.enum(['placementAuthorities']).nullable().optional(),
          placementId: id.nullable().optional(),
        }),
      ),
      /** The newest entry anybody made, for "Nobody is recorded as missing. Last entry 16:40 yesterday". */
      lastEntryAt: utc.nullable(),
      childrenCount: z.number(),
    }),
  ),
}
