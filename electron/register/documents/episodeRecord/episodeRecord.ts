import { labelFor } from '../../../../shared/codes'
import type { NotificationLineShape } from '../../../../shared/contract/notifications'
import type { Instant } from '../../../../shared/domain/time/instant'
import { isKnown } from '../../../../shared/domain/time/moment'
import { neverTold } from '../../../../shared/domain/papers/removing'
import { exactWords, shortWords } from '../../../../shared/domain/time/words'
import { childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { said, section } from '../kit/said'
import { madeForWords } from '../removing/madeFor'
import type { Care } from '../removing/care'
import type { PaperTo } from '../removing/writtenPaper'
import type { EpisodeRecordData, RecordNotice } from './data'

/** One episode (practice.md 11, P3): every time with how well it is known, notices, who was told, interviews. */
export function episodeBlocks(data: EpisodeRecordData, care: Care): Block[] {
  const { id } = data
  return [
    ...(data.cancelled === null
      ? []
      : [{ kind: 'notice', tone: 'plain', title: data.cancelled, text: null } as const]),
    ...timeBlocks(data, care),
    ...section('What happened', [
      ...said(care.said(id, data.standing)),
      ...said(care.said(id, data.circumstances)),
    ]),
    ...policeBlocks(data, care),
    ...noticeBlocks(data, care),
    ...toldBlocks(data, 'missing', data.missing, care),
    ...(data.found === null ? [] : toldBlocks(data, 'found', data.found, care)),
    ...section('Return', said(data.back)),
    ...interviewBlocks(data),
  ]
}

/**
 * The whole record or the version for somebody, as a paper.
 *
 * @param to null for the council's own file
 */
export function episodeRecordPaper(
  { child, ref }: EpisodeRecordData,
  blocks: readonly Block[],
  to: PaperTo | null,
  printedBy: PrintedBy,
): Paper {
  return {
    title: `Episode record ${ref}`,
    frame: frameOf(printedBy, `Episode record ${ref}, child ${childReference(child)}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Episode ${ref}: ${child.label}`, bookmark: `Episode ${ref}` },
      {
        kind: 'paragraph',
        text:
          to === null
            ? 'For the council’s own file. It holds names and telephone calls of other people: whoever else asks gets a version in which that is decided.'
            : madeForWords(to),
      },
      ...blocks,
    ],
  }
}

function timeBlocks({ id, times, types, closed }: EpisodeRecordData, care: Care): Block[] {
  return section('Times', [
    {
      kind: 'table',
      columns: [
        { label: 'What', width: 110 },
        { label: 'When', width: 160 },
        { label: 'More', width: '*' },
      ],
      rows: times.map(({ label, at, more, why }) => [
        label,
        isKnown(at) ? exactWords(at) : 'Not recorded',
        cared(care, `${id} at ${label}`, label, more, why),
      ]),
      empty: 'No time is recorded.',
    },
    ...said([
      [
        'Type',
        types
          .map(({ type, from }) => `${type}${isKnown(from) ? ` from ${exactWords(from)}` : ''}`)
          .join('; '),
      ],
      ['Closed', closed],
    ]),
  ])
}

/** What a cell says; empty where nothing was written. */
function cared(care: Care, id: string, where: string, words: string | null, why: string | undefined): string {
  if (words === null || words.trim() === '') return ''
  return why === undefined ? words : care.whole(id, where, words, why)
}

/** What the police say of a risk may not be known to those it is about; what the council wrote is free text. */
function policeBlocks({ id, police, grades }: EpisodeRecordData, care: Care): Block[] {
  return section('Police and risk', [
    ...said(care.said(id, police)),
    {
      kind: 'table',
      columns: [
        { label: 'Given by', width: 60 },
        { label: 'Grade', width: 90 },
        { label: 'When', width: 150 },
        { label: 'Why', width: '*' },
      ],
      rows: grades.map(({ by, grade, at, why }, index) => [
        by,
        grade,
        exactWords(at),
        cared(care, `${id} grade ${index + 1}`, `Grade of ${by}`, why, by === 'Police' ? 'police' : 'free'),
      ]),
      empty: 'No grade is recorded.',
    },
  ])
}

function noticeBlocks({ notices }: EpisodeRecordData, care: Care): Block[] {
  return section('Notices', [
    {
      kind: 'table',
      columns: [
        { label: 'Received', width: 130 },
        { label: 'From', width: 110 },
        { label: 'Reference', width: 80 },
        { label: 'What it said', width: '*' },
      ],
      rows: notices.map((notice) => [
        exactWords(notice.received),
        notice.source ?? 'Not recorded',
        notice.reference ?? '',
        noticeWords(notice, care),
      ]),
      empty: 'No notice is recorded.',
    },
  ])
}

/** Who told it and what they said. */
function noticeWords({ id, toldBy, said: words }: RecordNotice, care: Care): string {
  const told = [toldBy, words].filter((part) => part !== null && part !== '').join(': ')
  return id === null ? told : cared(care, id, 'Notice', told, 'third_party')
}

const TOLD = {
  missing: 'Who was told that the child is missing',
  found: 'Who was told that the child is found',
} as const

function toldBlocks(
  { id, now }: EpisodeRecordData,
  event: keyof typeof TOLD,
  lines: readonly NotificationLineShape[],
  care: Care,
): Block[] {
  return section(TOLD[event], [
    {
      kind: 'table',
      columns: [
        { label: 'Who', width: 150 },
        { label: 'When', width: 110 },
        { label: 'By, how', width: 110 },
        { label: 'Why not, or all the same', width: '*' },
      ],
      rows: lines.map((line) => toldRow(line, `${id} ${event}`, now, care)),
      empty: 'Nobody is on the list.',
    },
  ])
}

/** A line of the checklist; of somebody around the child, who it was and why are one thing to decide. */
function toldRow(line: NotificationLineShape, id: string, now: Instant, care: Care): string[] {
  const { label, notice, contactId, mayBeTold } = line
  const why = [notice?.notToldReason, notice?.despiteReason].filter(Boolean).join('. ')
  const whole = [label, why].filter((part) => part !== '').join('. ')
  const never = mayBeTold === 'do_not_tell' ? neverTold : []
  const shown =
    contactId === null ? whole : care.whole(`${id} ${contactId}`, 'Who was told', whole, 'third_party', never)
  const [who, reason] = shown === whole ? [label, why] : [shown, '']
  if (notice === null) return [who, 'Not recorded', '', '']
  const by = [notice.byName, notice.methodLabel].filter((part) => part !== null).join(', ')
  return [who, notice.told ? shortWords(notice.at, now) : 'Not told', by, reason]
}

function interviewBlocks({ interviews, clock, now }: EpisodeRecordData): Block[] {
  return section('Return home interview', [
    { kind: 'paragraph', text: `${clock}.` },
    ...interviews.flatMap(({ outcome, held, interviewer, offers }): Block[] => [
      ...said([
        ['Outcome', outcome],
        ['Held', isKnown(held) ? exactWords(held) : null],
        ['Interviewer', interviewer],
      ]),
      {
        kind: 'table',
        columns: [
          { label: 'Offered', width: 110 },
          { label: 'By', width: 100 },
          { label: 'To whom, how', width: 120 },
          { label: 'What came of it', width: '*' },
        ],
        rows: offers.map(({ at, byName, toWhom, method, result, note }) => [
          shortWords(at, now),
          byName,
          `${labelFor('offerTo', toWhom)}, ${labelFor('offerMethod', method).toLowerCase()}`,
          [labelFor('offerResult', result), note].filter(Boolean).join('. '),
        ]),
        empty: 'No attempt to offer it is recorded.',
      },
    ]),
  ])
}
