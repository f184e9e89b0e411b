import { labelFor } from '../../../../shared/codes'
import type { NotificationLineShape } from '../../../../shared/contract/notifications'
import type { Instant } from '../../../../shared/domain/time/instant'
import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords, shortWords } from '../../../../shared/domain/time/words'
import { childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { said, section } from '../kit/said'
import type { EpisodeRecordData } from './data'

/** The record of one episode (practice.md 11, P3): every time with how well it is known, notices, who was told, interviews. */
export function episodeRecordPaper(data: EpisodeRecordData, printedBy: PrintedBy): Paper {
  const { child, ref } = data
  const reference = childReference(child)
  return {
    title: `Episode record ${ref}`,
    frame: frameOf(printedBy, `Episode record ${ref}, child ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Episode ${ref}: ${child.label}`, bookmark: `Episode ${ref}` },
      {
        kind: 'paragraph',
        text: 'For the council’s own file. It holds names and telephone calls of other people; take advice before any of it goes to somebody else.',
      },
      ...(data.cancelled === null
        ? []
        : [{ kind: 'notice', tone: 'plain', title: data.cancelled, text: null } as const]),
      ...timeBlocks(data),
      ...section('What happened', [...said(data.standing), ...said(data.circumstances)]),
      ...policeBlocks(data),
      ...noticeBlocks(data),
      ...toldBlocks('Who was told that the child is missing', data.missing, data.now),
      ...(data.found === null
        ? []
        : toldBlocks('Who was told that the child is found', data.found, data.now)),
      ...section('Return', said(data.back)),
      ...interviewBlocks(data),
    ],
  }
}

function timeBlocks({ times, types, closed }: EpisodeRecordData): Block[] {
  return section('Times', [
    {
      kind: 'table',
      columns: [
        { label: 'What', width: 110 },
        { label: 'When', width: 160 },
        { label: 'More', width: '*' },
      ],
      rows: times.map(({ label, at, more }) => [
        label,
        isKnown(at) ? exactWords(at) : 'Not recorded',
        more ?? '',
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

function policeBlocks({ police, grades }: EpisodeRecordData): Block[] {
  return section('Police and risk', [
    ...said(police),
    {
      kind: 'table',
      columns: [
        { label: 'Given by', width: 60 },
        { label: 'Grade', width: 90 },
        { label: 'When', width: 150 },
        { label: 'Why', width: '*' },
      ],
      rows: grades.map(({ by, grade, at, why }) => [by, grade, exactWords(at), why ?? '']),
      empty: 'No grade is recorded.',
    },
  ])
}

function noticeBlocks({ notices }: EpisodeRecordData): Block[] {
  return section('Notices', [
    {
      kind: 'table',
      columns: [
        { label: 'Received', width: 130 },
        { label: 'From', width: 110 },
        { label: 'Reference', width: 80 },
        { label: 'What it said', width: '*' },
      ],
      rows: notices.map(({ received, source, toldBy, reference, said: words }) => [
        exactWords(received),
        [source, toldBy].filter((part) => part !== null).join(', ') || 'Not recorded',
        reference ?? '',
        words ?? '',
      ]),
      empty: 'No notice is recorded.',
    },
  ])
}

function toldBlocks(text: string, lines: readonly NotificationLineShape[], now: Instant): Block[] {
  return section(text, [
    {
      kind: 'table',
      columns: [
        { label: 'Who', width: 150 },
        { label: 'When', width: 110 },
        { label: 'By, how', width: 110 },
        { label: 'Why not, or all the same', width: '*' },
      ],
      rows: lines.map(({ label, notice }) =>
        notice === null
          ? [label, 'Not recorded', '', '']
          : [
              label,
              notice.told ? shortWords(notice.at, now) : 'Not told',
              [notice.byName, notice.methodLabel].filter((part) => part !== null).join(', '),
              notice.notToldReason ?? notice.despiteReason ?? '',
            ],
      ),
      empty: 'Nobody is on the list.',
    },
  ])
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
