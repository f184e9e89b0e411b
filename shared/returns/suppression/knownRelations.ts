import { columns as everyColumn, type Column } from '../figures/columns'
import { byFrequency, frequencyBands } from '../figures/measures/children'
import { themeFamilies } from '../figures/measures/themes'
import { cellName } from './cellName'
import { addsUp, atMost, atMostTogether, type Relation } from './table'

/** Numbers that are the sum of others, in every column. */
const sums: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['episodes.begun', ['episodes.begun.missing', 'episodes.begun.away']],
  ['episodes.due', ['episodes.due.known', 'episodes.offerNotKnown']],
  ['episodes.due.known', ['episodes.offered', 'episodes.notOffered', 'episodes.notOfferedYet']],
  ['episodes.offered', ['episodes.held', 'episodes.offeredNotHeld']],
  ['episodes.held', ['episodes.held.known', 'episodes.within72NotKnown']],
  ['episodes.held.known', ['episodes.within72', 'episodes.outside72']],
  ['interviews.held', ['interviews.held.known', 'interviews.within72NotKnown']],
  ['interviews.held.known', ['interviews.within72', 'interviews.outside72']],
  ['interviews.held', ['interviews.exploitation.known', 'interviews.exploitation.notKnown']],
]

/** Numbers of which the first, together, cannot be more than the last. */
const parts: readonly (readonly [parts: readonly string[], whole: string])[] = [
  [['children.begun'], 'episodes.begun'],
  [['children.lookedAfter.begun'], 'episodes.lookedAfter.begun'],
  [['children.lookedAfter.begun'], 'children.begun'],
  [['episodes.lookedAfter.begun'], 'episodes.begun'],
  [['children.open'], 'episodes.open'],
  [['children.due'], 'episodes.due'],
  [['children.offered'], 'episodes.offered'],
  [['children.offered'], 'children.due'],
  [['children.held'], 'episodes.held'],
  [['children.held'], 'children.offered'],
  [['children.held'], 'interviews.held'],
  [['children.within72'], 'episodes.within72'],
  [['children.within72', 'children.within72NotKnown'], 'children.held'],
  [['children.within72NotKnown'], 'episodes.within72NotKnown'],
  [['children.declined'], 'episodes.declined'],
  [['episodes.held'], 'episodes.accepted'],
  [['episodes.accepted'], 'episodes.offered'],
  [['episodes.held', 'episodes.declined'], 'episodes.offered'],
  [['children.lookedAfter.overADay'], 'episodes.lookedAfter.overADay'],
  [['children.lookedAfter.overADay'], 'children.lookedAfter.begun'],
  [['interviews.exploitation'], 'interviews.exploitation.known'],
  [['children.lookedAfter.begun'], 'children.lookedAfter.ours'],
  [['children.unaccompanied.missing'], 'children.unaccompanied'],
  [['children.trafficked.missing'], 'children.trafficked'],
  ...['unaccompanied', 'trafficked'].flatMap((flag): [[string], string][] => [
    [[`children.${flag}.missing`], `episodes.${flag}.begun`],
    [[`children.${flag}.missing`], 'children.lookedAfter.begun'],
    [[`episodes.${flag}.begun`], 'episodes.lookedAfter.begun'],
    [[`children.${flag}.open`], 'children.open'],
  ]),
]

/** Numbers of which the first cannot be more than the others together: each it counts is behind one of them at least. */
const unions: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  [
    'children.due',
    ['children.offered', 'episodes.notOffered', 'episodes.notOfferedYet', 'episodes.offerNotKnown'],
  ],
  ['children.offered', ['children.held', 'episodes.offeredNotHeld']],
  ['children.held', ['children.within72', 'children.within72NotKnown', 'episodes.outside72']],
]

/**
 * What holds between figures by what they mean, in every register. A test looks at many and finds no sum that is not here
 * or follows from how figures are told apart.
 *
 * @param keys rows of each breakdown that goes out
 */
export function knownRelations(keys: ReadonlyMap<string, readonly string[]>): Relation[] {
  return [
    ...everyColumn.flatMap(inColumn),
    ...betweenLengths(),
    ...betweenTables(keys),
    ...ofThemes(),
    ...ofLookedAfter(),
    ...frequencies(),
  ]
}

function inColumn(column: Column): Relation[] {
  const name = (id: string) => cellName(id, null, column)
  return [
    ...sums.map(([whole, some]) => addsUp(name(whole), some.map(name))),
    ...parts.map(([some, whole]) => atMost(some.map(name), name(whole))),
    ...unions.map(([whole, some]) => atMostTogether(name(whole), some.map(name))),
    // In the columns of looked-after children every episode is one of a looked-after child.
    ...(isOfLookedAfter(column)
      ? ['children', 'episodes'].map((unit) =>
          addsUp(name(`${unit}.begun`), [name(`${unit}.lookedAfter.begun`)]),
        )
      : []),
  ]
}

/** Columns in which nobody else stands. */
function isOfLookedAfter(column: Column): boolean {
  return column !== 'home' && column !== 'ours' && column !== 'cannot_be_determined'
}

/**
 * Long episodes are in the bands of all, and have a child each at the most. In the columns of looked-after children they
 * are the very same.
 */
function betweenLengths(): Relation[] {
  const long = 'episodes.lookedAfter.overADay.byLength'
  return everyColumn.flatMap((column) => [
    atMost(
      [cellName('children.over30Days', null, column)],
      cellName('episodes.begun.byLength', 'over30d', column),
    ),
    ...['to48h', 'to72h', 'to7d', 'to30d', 'over30d'].map((band) => {
      const [some, all] = [cellName(long, band, column), cellName('episodes.begun.byLength', band, column)]
      return isOfLookedAfter(column) ? addsUp(all, [some]) : atMost([some], all)
    }),
  ])
}

/** What stands in two tables: who declined, and what was offered and not held, are told by their reasons as well. */
function betweenTables(keys: ReadonlyMap<string, readonly string[]>): Relation[] {
  const reasons = keys.get('episodes.offeredNotHeld.byReason')
  return everyColumn.flatMap((column) => {
    const name = (id: string) => cellName(id, null, column)
    const reason = (key: string) => cellName('episodes.offeredNotHeld.byReason', key, column)
    return [
      addsUp(name('episodes.declined'), [reason('declined_child'), reason('declined_parent')]),
      ...(reasons === undefined
        ? []
        : [addsUp(name('episodes.offered'), [name('episodes.held'), ...reasons.map(reason)])]),
      followedUp(name, cellName('actions.ofInterviews.byType', 'none', column)),
    ]
  })
}

/** What followed an interview is help or an action, other than "no further action". */
function followedUp(name: (id: string) => string, noAction: string): Relation {
  return {
    terms: [
      { of: name('help.ofInterviews'), by: 1 },
      { of: name('actions.ofInterviews'), by: 1 },
      { of: noAction, by: -1 },
      { of: name('interviews.followedUp'), by: -1 },
    ],
    slack: Infinity,
  }
}

/** Whoever answered named a theme at least; exploitation is asked for as a question and as themes. */
function ofThemes(): Relation[] {
  const name = (id: string) => cellName(id, null, 'ours')
  const [known, found] = [name('interviews.exploitation.known'), name('interviews.exploitation')]
  return themeFamilies.flatMap(({ list, known: { id }, themes }) => {
    const some = themes.map((theme) => name(theme.id))
    const answered = [atMostTogether(name(id), some), atMost([name(id)], name('interviews.held'))]
    if (list !== 'exploitation') return answered
    const none = name('interviews.theme.exploitation.none')
    const kinds = some.filter((theme) => theme !== none)
    return [
      ...answered,
      addsUp(name(id), [known]),
      atMostTogether(known, [found, none]),
      atMostTogether(found, kinds),
      ...kinds.map((kind) => atMost([kind], found)),
    ]
  })
}

/** Children in the columns and in the figures without an area of placement. */
function ofLookedAfter(): Relation[] {
  const [children, lookedAfter] = ['children.begun', 'children.lookedAfter.begun']
  const own = cellName('children.lookedAfter.ours', null, 'ours')
  const notKnown = cellName(lookedAfter, null, 'cannot_be_determined')
  return [
    atMostTogether(cellName(children, null, 'ours'), [
      cellName(children, null, 'home'),
      cellName(lookedAfter, null, 'ours'),
    ]),
    atMostTogether(own, [cellName(lookedAfter, null, 'ours'), notKnown]),
    atMost([notKnown], own),
  ]
}

/** Children by how often, and the episodes that makes: with bands of one number, the sum of the others is known closely. */
function frequencies(): Relation[] {
  return everyColumn.flatMap((column) => {
    const cell = (key: string) => cellName(byFrequency.id, key, column)
    const episodes = cellName('episodes.begun', null, column)
    const times = (limit: (band: (typeof frequencyBands)[number]) => number) =>
      frequencyBands.map((band) => ({ of: cell(band.key), by: limit(band) }))
    // Nobody is asked to believe that more is known of the last band than that it has no end.
    const most = times(({ upTo }) => Math.min(upTo, 1_000_000))
    return [
      addsUp(cellName('children.begun', null, column), [
        cellName('children.moreThanOnce', null, column),
        cell('1'),
      ]),
      { terms: [{ of: episodes, by: 1 }, ...times(({ from }) => -from)], slack: Infinity },
      { terms: [{ of: episodes, by: -1 }, ...most], slack: Infinity },
    ]
  })
}
