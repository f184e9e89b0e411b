import { z } from 'zod'
import { leftOutReasons } from '../returns/figures/book/openBook'
import { columns } from '../returns/figures/columns'
import { read } from './base'
import { childLabel, day, id, moment, utc } from './shapes'

const column = z.enum(columns)
const unit = z.enum(['children', 'episodes', 'interviews', 'actions', 'help', 'shares', 'placements'])

/** What is asked: days both inside, and whether being away without authorisation counts. */
const asked = z.object({
  from: day,
  to: day,
  types: z.enum(['missingAndAway', 'missing']).default('missingAndAway'),
})

/** How much is shown. What goes out is `outward`; figures by home stand in it only where somebody asks for them. */
const showing = {
  outward: z.boolean().default(true),
  byHome: z.boolean().default(false),
}

/** The questions that were asked, by their numbers in the catalogue; none for all of them. */
const questions = z.array(z.number().int().min(1).max(35)).max(35).readonly().default([])

/** An answer as a file or a paper. */
export const figuresFile = asked.extend({ kind: z.literal('figures'), ...showing, questions })

/** A number; "fewer than 5"; or withheld so that another one cannot be worked out. */
const shown = z.union([z.number(), z.enum(['small', 'withheld'])])
/** By column; one that means nothing for the figure is not there. */
const counts = z.partialRecord(column, shown)
const counted = z.object({ id: z.string(), words: z.string(), counts })

/** A figure with what it is a part of. */
export const shownLine = counted.extend({ rule: z.string(), unit, of: z.array(counted).readonly() })

/** A figure told apart by rows that add up to it. */
export const shownTable = z.object({
  id: z.string(),
  words: z.string(),
  rule: z.string(),
  unit,
  of: counted,
  byHome: z.boolean(),
  isScale: z.boolean(),
  rows: z.array(z.object({ key: z.string(), words: z.string(), counts })).readonly(),
})

/** Episodes in no figure, by the reason. */
export const shownLeftOut = z.object({ reason: z.enum(leftOutReasons), words: z.string(), count: shown })

/** A paper or a table with figures that left the register. */
export const leftBefore = z.object({
  period: z.string(),
  at: utc,
  by: z.string(),
  fileName: z.string(),
  /** Of the very same days asked for in the same way: figures that say something else by now, after a correction. */
  differs: z.array(z.string()).readonly(),
})
export type LeftBefore = z.infer<typeof leftBefore>

const question = z.object({
  /** 1 to 35 of the catalogue. */
  number: z.number(),
  words: z.string(),
  focus: column.nullable(),
  lines: z.array(shownLine).readonly(),
  tables: z.array(shownTable).readonly(),
  extremes: z
    .array(
      z.object({
        id: z.string(),
        words: z.string(),
        rule: z.string(),
        text: z.string().nullable(),
        /** It would tell of single children. */
        withheld: z.boolean(),
      }),
    )
    .readonly(),
  text: z.string().nullable(),
  notes: z.array(z.string()).readonly(),
  lookedAfterInYear: z
    .object({
      count: shown.nullable(),
      /** Where the number came from, or why there is none. */
      words: z.string(),
      /** Id of the line whose share of it is given. */
      shareOf: z.string().nullable(),
    })
    .nullable(),
})

const answer = z.object({
  /** "1 April 2025 to 31 March 2026". */
  period: z.string(),
  /** The end of the period, or now where it has not ended. */
  asAt: utc,
  /** Numbers from 1 to one below it are not shown; null where all are. */
  below: z.number().nullable(),
  /** Why most numbers are held back, and what would show more; null where most are shown. */
  heldBack: z.string().nullable(),
  /** Answers that left before and have days in common with this one: two of them beside each other can give one away. */
  overlaps: z.array(leftBefore).readonly(),
  /** How it was counted, a sentence each. */
  rules: z.array(z.string()).readonly(),
  /** When it was counted. */
  countedAt: utc,
  questions: z.array(question).readonly(),
  leftOut: z.array(shownLeftOut).readonly(),
})
export type FiguresAnswer = z.infer<typeof answer>

const behind = z.object({
  child: childLabel,
  /** Reference of the episode, or what else it is: "Interview", "Safety plan". */
  what: z.string(),
  /** When it began, was held or was written down. */
  at: moment,
  episodeId: id.nullable(),
  interviewId: id.nullable(),
})
export type FigureRow = z.infer<typeof behind>

export const figures = {
  /** Every figure of the catalogue for a period, of all children: counts tell of nobody. */
  answer: read('returns.read').input(asked.extend(showing)).output(answer),
  /** The records behind one number, for those who may open children's records. */
  rows: read('children.read', 'view')
    .input(
      asked.extend({
        figure: z.string().max(80),
        /** Key of a row, where the figure is a breakdown. */
        part: z.string().max(200).nullable().default(null),
        column,
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ words: z.string(), rows: z.array(behind), total: z.number() })),
}
