import { localDateOf } from '../../../../shared/domain/time/london'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { Instant } from '../../../../shared/domain/time/instant'
import { isKnown } from '../../../../shared/domain/time/moment'
import { plainDateWords, shortWords } from '../../../../shared/domain/time/words'
import type { Block, Cell, TableBlock } from '../kit/model'
import { oneLine } from '../kit/oneLine'
import type { CaseSummaryData, SummaryAction, SummaryContact, SummaryMeeting } from './data'

/** What is to be done, and the people around the child with who may be told. */
export function peopleBlocks(data: CaseSummaryData): Block[] {
  return [...toDoBlocks(data), ...contactBlocks(data)]
}

/** Open actions, and what was decided. */
export function toDoBlocks({ actions, meetings, now }: CaseSummaryData): Block[] {
  const today = localDateOf(now)
  return [
    { kind: 'heading', level: 2, text: 'To be done' },
    {
      kind: 'table',
      columns: [
        { label: 'Action', width: '*' },
        { label: 'Who', width: 120 },
        { label: 'Due', width: 110 },
      ],
      rows: actions.map((action) => actionRow(action, today)),
      empty: 'No action is open in Homeward.',
      trim: { most: 12, least: 4, more: '… and {n} more open actions, see the register' },
    },
    ...meetingBlocks(meetings, now),
  ]
}

/** The people around the child with who may be told. */
export function contactBlocks({ contacts, open }: CaseSummaryData): Block[] {
  const mustStay = contacts.filter(({ mayBeTold }) => mayBeTold === 'do_not_tell').length
  return [
    { kind: 'heading', level: 2, text: 'People, and who may be told' },
    ...(open?.told ?? []).map((text): Block => ({ kind: 'paragraph', text: oneLine(text, 600) })),
    {
      ...contactsTable(contacts),
      trim: {
        most: Math.max(10, mustStay),
        least: Math.max(4, mustStay),
        more: '… and {n} more people, see the register',
      },
    },
  ]
}

/** The people around a child with who may be told; an address kept confidential is not among the data. */
export function contactsTable(contacts: readonly SummaryContact[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { label: 'Name', width: 110 },
      { label: 'Who', width: 100 },
      { label: 'Reached at', width: '*' },
      { label: 'When the child is missing', width: 136 },
    ],
    rows: contacts.map(contactRow),
    empty: 'Nobody is recorded around this child.',
  }
}

/** What was decided, the latest first; nothing stands there of a child nobody ever met about. */
function meetingBlocks(meetings: readonly SummaryMeeting[], now: Instant): Block[] {
  if (meetings.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Meetings and decisions' },
    {
      kind: 'table',
      columns: [
        { label: 'When', width: 92 },
        { label: 'Meeting', width: 120 },
        { label: 'What came of it', width: '*' },
      ],
      rows: meetings.map(({ at, type, what }) => [
        isKnown(at) ? shortWords(at, now) : 'not held',
        oneLine(type, 60),
        oneLine(what, 200),
      ]),
      empty: '',
      trim: { most: 5, least: 1, more: '… and {n} earlier, see the register' },
    },
  ]
}

function actionRow({ what, owner, dueOn }: SummaryAction, today: LocalDate): Cell[] {
  return [oneLine(what, 180), oneLine(owner ?? 'Nobody named', 60), dueCell(dueOn, today)]
}

function dueCell(dueOn: LocalDate | null, today: LocalDate): Cell {
  if (dueOn === null) return 'No date'
  const date = plainDateWords(dueOn)
  if (dueOn < today) return { text: `${date}, overdue`, tone: 'alert', strong: true }
  return dueOn === today ? { text: `${date}, today`, tone: 'soon', strong: true } : date
}

function contactRow(contact: SummaryContact): Cell[] {
  const { name, role, parentalResponsibility, agency, phone, address, addressConfidential } = contact
  const who = [role, parentalResponsibility ? 'parental responsibility' : null]
  const reached = [
    agency,
    phone?.replaceAll(' ', '\u00a0') ?? null,
    addressConfidential ? 'address confidential' : address,
  ]
  return [
    { text: oneLine(name, 80), strong: true },
    oneLine(join(who), 90),
    oneLine(join(reached) || 'Not recorded', 140),
    toldCell(contact),
  ]
}

function toldCell({ mayBeTold, reason }: SummaryContact): Cell {
  const why = reason === null ? '' : `: ${oneLine(reason, 110)}`
  if (mayBeTold === 'do_not_tell') return { text: `DO NOT TELL${why}`, strong: true }
  if (mayBeTold === 'ask_first') return { text: `Ask first${why}`, strong: true }
  return 'May be told'
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ')
}
