import { z } from 'zod'
import { read, write } from './base'
import { asRead, asReadWithReason, code, id, line, moment, saved, text, utc, version } from './shapes'

const answer = z.enum(['will', 'will_not', 'not_known'])

/** Somebody else was asked to hold the interview, and what they answered. */
const request = z.object({
  id,
  version,
  /** Code of the list `deliveredBy`. */
  askedOf: code,
  askedName: z.string().nullable(),
  asked: moment,
  answered: moment,
  answer,
  answeredBy: z.string().nullable(),
  note: z.string().nullable(),
})
export type RequestShape = z.infer<typeof request>

/** Who must offer an interview, and who was asked. */
export const offering = {
  of: read('children.read')
    .input(z.object({ interviewId: id }))
    .output(
      z.object({
        /** One sentence: who must offer it. */
        whoMustOffer: z.string(),
        /** Who was asked and what they answered, newest request; null where nobody was. */
        askedWords: z.string().nullable(),
        requests: z.array(request),
        withdrawnRequests: z.array(request.extend({ reason: z.string() })),
        /** Whom to ask, as far as the child's placement says. */
        couldAsk: z.object({ askedOf: code, askedName: z.string().nullable() }).nullable(),
        /** When a second try is asked for. */
        secondTry: z.object({ by: utc, words: z.string() }).nullable(),
      }),
    ),
  /** The same in words for an episode, whether or not it has an interview. */
  forEpisode: read('children.read')
    .input(z.object({ episodeId: id }))
    .output(z.object({ sentences: z.array(z.string()) })),
  /** When we close today and when we are next open: what the queue is divided by. */
  opening: read('children.read').output(z.object({ nextOpen: utc, closesAt: utc.nullable() })),
  ask: write('interviews.record')
    .input(
      z.object({
        interviewId: id,
        askedOf: code,
        askedName: line.nullable(),
        asked: moment,
        note: text.nullable(),
      }),
    )
    .output(saved),
  answer: write('interviews.record')
    .input(
      z.object({
        id,
        version,
        answered: moment,
        answer: z.enum(['will', 'will_not']),
        answeredBy: line.nullable(),
        note: text.nullable(),
      }),
    )
    .output(saved),
  withdrawRequest: write('interviews.record').input(asReadWithReason).output(saved),
  bringBackRequest: write('interviews.record').input(asRead).output(saved),
}
