import {
  sql,
  type AliasableExpression,
  type Expression,
  type ExpressionBuilder,
  type SelectQueryBuilder,
  type SqlBool,
} from 'kysely'
import type { contract } from '../../../../shared/contract'
import { addDays, addMonths, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import type { InputOf } from '../../rpc/handlers'
import { isLive, isMissingNow } from '../episodes/notBack'
import { startsFrom, startSql } from '../episodes/startSql'
import { childrenByArea } from '../placements/childrenByArea'
import { othersChildren } from '../placements/incoming'
import type { Viewing } from '../viewing'

type ListInput = InputOf<typeof contract.children.list>
type Children<Row> = SelectQueryBuilder<RegisterSchema, 'child', Row>
type ChildQuery = Children<object>

/** Two or more episodes in twelve months: a child to look at again (duty 13, R7). */
const often = 2

/** Who asks, and on which day. */
interface Asked {
  readonly today: LocalDate
  /** Name of the person who is working. */
  readonly me: string
}

/** The children of a kind that only a rule can tell, not SQL: where a placement lies, who answers. Null for the others. */
export async function childrenByRule(
  db: ReadDatabase,
  show: ListInput['show'],
  viewing: Viewing,
): Promise<readonly string[] | null> {
  if (show === 'placedHere') return othersChildren(db, viewing)
  return isArea(show) ? childrenByArea(db, show, viewing) : null
}

/**
 * Children of one kind; withdrawn ones left out.
 *
 * @param ids from `childrenByRule`
 */
export function chosenChildren(
  db: ReadDatabase,
  show: ListInput['show'],
  of: Asked,
  ids: readonly string[] | null,
): ChildQuery {
  const children = db.selectFrom('child').where('child.withdrawn_at', 'is', null)
  if (ids === null && show !== 'placedHere' && !isArea(show)) return shown[show](children, of)
  return ids === null || ids.length === 0
    ? children.where(sql<SqlBool>`1 = 0`)
    : children.where('child.id', 'in', ids)
}

const areas = ['inArea', 'outOfArea', 'atADistance'] as const

function isArea(show: ListInput['show']): show is (typeof areas)[number] {
  return areas.some((area) => area === show)
}

type ByQuery = Exclude<ListInput['show'], 'placedHere' | (typeof areas)[number]>

const shown: Readonly<Record<ByQuery, (children: ChildQuery, of: Asked) => ChildQuery>> = {
  all: (children) => children,
  mine: (children, { me }) =>
    children.where((where) =>
      where(
        where.fn<string>('lower', [where.fn('trim', ['child.worker_name'])]),
        '=',
        me.trim().toLowerCase(),
      ),
    ),
  unnamed: (children) =>
    children
      .where('child.forename', 'is', null)
      .where('child.surname', 'is', null)
      .where('child.known_as', 'is', null),
  missingNow: (children) =>
    children.where((where) =>
      where('child.id', 'in', where.selectFrom('episode').select('child_id').where(isMissingNow)),
    ),
  lookedAfter: (children, { today }) =>
    children.where((where) => where('child.id', 'in', lookedAfterOn(where, today))),
  repeat: (children, { today }) =>
    children.where((where) => where(episodesInYear(where, today), '>=', often)),
}

/** The page's order; whatever the order, names and then ids decide between equals. */
export function inOrder<Row>(
  children: Children<Row>,
  sort: ListInput['sort'],
  today: LocalDate,
): Children<Row> {
  if (sort === 'name') return byName(children)
  return sort === 'episodes'
    ? byName(children.orderBy((order) => episodesInYear(order, today), 'desc'))
    : byName(children.orderBy(newestStart, (order) => order.desc().nullsLast()))
}

/** By family name, then first name; children without a name last, by reference. */
function byName<Row>(children: Children<Row>): Children<Row> {
  return children
    .orderBy(sql`coalesce(child.surname, child.known_as, child.forename) is null`)
    .orderBy(sql`lower(coalesce(child.surname, child.known_as, child.forename, child.local_ref, ''))`)
    .orderBy(sql`lower(coalesce(child.forename, child.known_as, ''))`)
    .orderBy('child.id')
}

type ChildExpressions = ExpressionBuilder<RegisterSchema, 'child'>

function countedOfChild(where: ChildExpressions) {
  return where
    .selectFrom('episode')
    .whereRef('episode.child_id', '=', 'child.id')
    .where(isLive)
    .where('episode.type', '!=', 'O')
    .where(ofAChild)
}

/**
 * `isAdultAtStart` in SQL, as near as text goes: an episode that began on or after the 18th birthday counts nowhere.
 * Nobody born on 29 February has an 18th birthday on one: 18 years on is never a leap year.
 */
const ofAChild = sql<boolean>`(child.dob is null or child.dob_precision != 'exact' or ${startSql} is null
  or substr(${startSql}, 1, 10) < replace((cast(substr(child.dob, 1, 4) as integer) + 18) || substr(child.dob, 5), '-02-29', '-02-28'))`

/** Missing and away in the twelve months up to today, as `countEpisodes` counts them. */
export function episodesInYear(where: ChildExpressions, today: LocalDate): AliasableExpression<number> {
  return countedOfChild(where)
    .select((select) => select.fn.countAll<number>().as('in_year'))
    .where(startsFrom(addDays(addMonths(today, -12), 1)))
    .$asScalar()
}

function newestStart(where: ChildExpressions): Expression<string | null> {
  return countedOfChild(where)
    .select(sql<string | null>`max(${startSql})`.as('last_start'))
    .$asScalar()
}

function lookedAfterOn(where: ChildExpressions, today: LocalDate) {
  return where
    .selectFrom('status_period')
    .select('status_period.child_id')
    .where('status_period.withdrawn_at', 'is', null)
    .where('status_period.care_status', '=', 'looked_after')
    .where('status_period.started_on', '<=', today)
    .where((end) =>
      end.or([end('status_period.ended_on', 'is', null), end('status_period.ended_on', '>=', today)]),
    )
}
