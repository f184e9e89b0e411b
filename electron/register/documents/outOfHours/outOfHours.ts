import { exactWords } from '../../../../shared/domain/time/words'
import type { Instant } from '../../../../shared/domain/time/instant'
import { exactly } from '../../../../shared/domain/time/moment'
import { childPages } from '../childProfile/childProfile'
import type { ProfileData } from '../childProfile/data'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'

/** What whoever is on duty needs while the council is closed. */
export interface PackData {
  readonly now: Instant
  readonly nextOpen: Instant
  /** Numbers of the settings, one each. */
  readonly phones: readonly string[]
  readonly missing: readonly {
    readonly child: string
    readonly words: string
    readonly ref: string
    readonly placement: string | null
  }[]
  /** Overdue, or due before the council is open again. */
  readonly interviews: readonly { readonly child: string; readonly dueAt: Instant; readonly refs: string }[]
  readonly profiles: readonly ProfileData[]
}

/** Missing now, interviews that fall due, phones, and a profile a page: one paper for the nights and days until Monday. */
export function outOfHoursPaper(data: PackData, printedBy: PrintedBy): Paper {
  return {
    title: 'Out-of-hours pack',
    frame: frameOf(printedBy, 'Out-of-hours pack'),
    maxPages: null,
    blocks: [...frontPage(data), ...data.profiles.flatMap(onPageOfItsOwn)],
  }
}

function frontPage({ now, nextOpen, phones, missing, interviews, profiles }: PackData): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Out-of-hours pack' },
    {
      kind: 'paragraph',
      text: `As things stood on ${exactWords(exactly(now))}, until the council is open again on ${exactWords(exactly(nextOpen))}. For whoever is on duty, and nobody else; destroy it then.`,
    },
    { kind: 'heading', level: 2, text: 'Phones' },
    {
      kind: 'list',
      items: phones,
      empty:
        'No out-of-hours numbers are written in the settings; the people around each child stand with the child.',
    },
    { kind: 'heading', level: 2, text: 'Missing now' },
    {
      kind: 'table',
      columns: [
        { label: 'Child', width: 130 },
        { label: 'Since', width: '*' },
        { label: 'Lives at', width: 150 },
        { label: 'Episode', width: 60 },
      ],
      rows: missing.map(({ child, words, placement, ref }) => [
        { text: child, strong: true },
        { text: words, tone: 'alert' },
        placement ?? 'Not recorded',
        ref,
      ]),
      empty: 'Nobody is recorded as missing.',
    },
    { kind: 'heading', level: 2, text: 'Return home interviews falling due' },
    {
      kind: 'table',
      columns: [
        { label: 'Child', width: 150 },
        { label: 'Due', width: '*' },
        { label: 'Episodes', width: 120 },
      ],
      rows: interviews.map(({ child, dueAt, refs }) => [
        { text: child, strong: true },
        dueAt < now
          ? { text: `${exactWords(exactly(dueAt))}, overdue`, tone: 'alert', strong: true }
          : exactWords(exactly(dueAt)),
        refs,
      ]),
      empty: 'None falls due before the council is open again.',
    },
    { kind: 'heading', level: 2, text: 'Profiles in this pack' },
    { kind: 'list', items: profiles.map(({ child }) => child.label), empty: 'None was chosen.' },
  ]
}

function onPageOfItsOwn(data: ProfileData): Block[] {
  return childPages(data).map((block, at) =>
    at === 0 && block.kind === 'heading' ? { ...block, newPage: true } : block,
  )
}
