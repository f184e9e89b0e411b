import type { Instant } from '../../../../shared/domain/time/instant'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../../queries/children/labels'
import { groupBy } from '../../queries/chunks'
import { closingGapsOf } from '../../queries/episodes/closingGapsOf'
import { isLive, isNotBack } from '../../queries/episodes/notBack'
import { interviewNeedsOf } from '../../queries/interviews/needs'
import { viewingAt } from '../../queries/viewing'
import type { Touched } from './touched'

/**
 * Rules of the register that are broken among some records, each as a sentence. Commands check them on their way in;
 * undoing, which knows nothing of what a command means, asks them here. A feature with a rule of its own adds it to
 * the list.
 */
export async function brokenRules(db: ReadDatabase, touched: Touched, now: Instant): Promise<string[]> {
  const found: string[] = []
  for (const rule of rules)
    // One connection: the rules are asked one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    found.push(...(await rule(db, touched, now)))
  return found
}

type Rule = (db: ReadDatabase, touched: Touched, now: Instant) => Promise<string[]>

/** A child is not away twice at once. */
const oneOpenEpisode: Rule = async (db, { children }, now) => {
  const rows = await db
    .selectFrom('episode')
    .select(['child_id', 'ref'])
    .where('child_id', 'in', [...children])
    .where(isNotBack)
    .orderBy('ref')
    .execute()
  const labels = await childLabels(db, children, localDateOf(now))
  return [...groupBy(rows, ({ child_id }) => child_id)]
    .filter(([, open]) => open.length > 1)
    .map(
      ([child, open]) =>
        `${labels.get(child)?.label ?? 'The child'} would have more than one open episode: ${open.map(({ ref }) => ref).join(', ')}.`,
    )
}

/** A closed episode has what closing asks for. */
const closedAreComplete: Rule = async (db, { episodes }, now) => {
  const viewing = await viewingAt(db, now)
  const rows = await db
    .selectFrom('episode')
    .selectAll()
    .where('id', 'in', [...episodes])
    .where('status', '=', 'closed')
    .where(isLive)
    .execute()
  const found: string[] = []
  for (const row of rows)
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (const { what } of await closingGapsOf(db, row, viewing))
      found.push(`Episode ${row.ref} is closed and would be without: ${what}.`)
  return found
}

/** A finished interview has what finishing asks for. */
const finishedAreComplete: Rule = async (db, { interviews }, now) => {
  const rows = await db
    .selectFrom('interview')
    .selectAll()
    .where('id', 'in', [...interviews])
    .where('submitted_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const found: string[] = []
  for (const row of rows)
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (const need of (await interviewNeedsOf(db, row, now)).needs)
      found.push(`An interview is finished and would be without: ${need}.`)
  return found
}

/** Care statuses follow one another, and so do placements. */
const stretchesFollow: Rule = async (db, { children }) => {
  const found: string[] = []
  for (const [table, noun] of [
    ['status_period', 'care statuses'],
    ['placement', 'placements'],
  ] as const) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    const rows = await db
      .selectFrom(table)
      .select(['child_id', 'started_on', 'ended_on'])
      .where('child_id', 'in', [...children])
      .where('withdrawn_at', 'is', null)
      .orderBy('started_on')
      .execute()
    for (const stretches of groupBy(rows, ({ child_id }) => child_id).values())
      for (const [at, { ended_on }] of stretches.slice(0, -1).entries()) {
        const next = stretches[at + 1]
        if (next !== undefined && (ended_on === null || ended_on >= next.started_on))
          found.push(`Two ${noun} of one child would hold on ${next.started_on}.`)
      }
  }
  return found
}

/** No episode that counts is of a child recorded in error. */
const countingEpisodesHaveAChild: Rule = async (db, { children }) => {
  const rows = await db
    .selectFrom('episode')
    .innerJoin('child', 'child.id', 'episode.child_id')
    .select('episode.ref')
    .where('child.id', 'in', [...children])
    .where('child.withdrawn_at', 'is not', null)
    .where('episode.withdrawn_at', 'is', null)
    .where('episode.status', '!=', 'cancelled')
    .execute()
  return rows.map(({ ref }) => `Episode ${ref} would be of a child whose record is withdrawn.`)
}

const rules: readonly Rule[] = [
  oneOpenEpisode,
  closedAreComplete,
  finishedAreComplete,
  stretchesFollow,
  countingEpisodesHaveAChild,
]
