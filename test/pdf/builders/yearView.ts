import type { RowChange } from '../../../shared/contract/returnSteps'
import type { YearView } from '../../../shared/contract/returns'
import { stepStandings } from '../../../shared/returns/ssda903/yearSteps'

const two = (value: number): string => String(value).padStart(2, '0')

type Row = YearView['rows'][number]

function row(index: number): Row {
  const open = index % 40 === 39
  const month = 1 + (index % 9)
  return {
    row: index + 1,
    child: String(566900 + Math.floor(index / 3)),
    childId: null,
    episodeId: null,
    dob: `${two(1 + (index % 28))}/0${1 + (index % 9)}/20${two(9 + (index % 8))}`,
    missing: index % 5 === 4 ? 'A' : 'M',
    misStart: `${two(1 + (index % 27))}/${two(month)}/2027`,
    misEnd: open ? '' : `${two(2 + (index % 27))}/${two(month)}/2027`,
    fromFile: index % 2 === 0,
  }
}

const change: RowChange = {
  child: '566901',
  episodeId: null,
  before: { child: '566901', dob: '02/03/2011', missing: 'M', misStart: '04/01/2027', misEnd: '' },
  after: { child: '566901', dob: '02/03/2011', missing: 'M', misStart: '04/01/2027', misEnd: '06/01/2027' },
  changedBy: 'Sam Reed',
  changedAt: '2027-04-18T09:00:00Z',
}

const note: YearView['notes'][number] = {
  id: 'n1',
  version: 1,
  rule: '574',
  childRef: '566903',
  childId: null,
  text: 'The police and the home recorded the same night differently; both were asked.',
  by: 'Sam Reed',
  at: '2027-04-18T09:00:00Z',
}

function stepsOf(some: boolean): YearView['steps'] {
  return stepStandings({
    sha256: 'ab'.repeat(32),
    made: some
      ? [
          {
            id: 's0',
            version: 1,
            step: 'checked',
            at: '2027-04-16T09:00:00Z',
            by: 'Sam Reed',
            userId: 'u1',
            sha256: 'ab'.repeat(32),
            name: null,
            on: null,
          },
          {
            id: 's1',
            version: 1,
            step: 'approved_outside',
            at: '2027-04-18T09:00:00Z',
            by: 'Sam Reed',
            userId: 'u1',
            sha256: 'ab'.repeat(32),
            name: 'Ann Field',
            on: '2027-04-17',
          },
        ]
      : [],
    exports: [],
    changedSinceExport: 0,
    lateChanges: 0,
  }).map(({ said, ...standing }) => ({
    ...standing,
    said: said === null ? null : { id: said.id, version: said.version },
  }))
}

/** A year of made-up rows with findings of every kind; an empty year has none. */
export function yearViewOf(rows: number): YearView {
  const all = Array.from({ length: rows }, (_, index) => row(index))
  const some = rows > 0
  const count = (type: string): number => all.filter(({ missing }) => missing === type).length
  return {
    year: 2027,
    period: '1 April 2026 to 31 March 2027',
    asAt: '2027-04-19T10:30:00Z',
    rows: all,
    verdicts: some
      ? [
          {
            table: 'missing',
            row: 12,
            rule: '574',
            level: 'error',
            message: 'A new missing or away period starts before the one before it ended.',
            dfeMessage: 'dfe',
            child: '566903',
            childId: null,
            episodeId: null,
            mend: { at: 'episodeForm', field: 'facts.left' },
            noted: true,
          },
          {
            table: 'missing',
            row: 14,
            rule: '578',
            level: 'warning',
            message: 'The child was not looked after when this incident started.',
            dfeMessage: 'dfe',
            child: '566904',
            childId: null,
            episodeId: null,
            mend: { at: 'episodeForm', field: 'facts.left' },
            noted: false,
          },
        ]
      : [],
    hints: some
      ? [
          {
            code: 'LONG',
            row: 9,
            message: 'It lasted more than 30 days. Check the end date.',
            child: '566902',
            childId: null,
            episodeId: null,
            mend: { at: 'returnForm', field: 'back.returned' },
          },
        ]
      : [],
    rulesOf: 2026,
    rulesRun: some ? 19 : 11,
    notRun: some
      ? [{ rule: '576', because: "Last year's missing.csv is not in the register." }]
      : [
          ...['575', '577', '578', '580', '581', '1012', 'INT04', 'INT13'].map((rule) => ({
            rule,
            because: 'The register holds no header or episodes of this year.',
          })),
          { rule: '576', because: "Last year's missing.csv is not in the register." },
        ],
    leftOut: some
      ? [
          {
            episodeId: 'e1',
            child: '566999',
            childId: null,
            ref: '2026-0101',
            reason:
              'The child was not looked after when it started. Children missing from home are in no DfE return.',
          },
          {
            episodeId: 'e2',
            child: '566998',
            childId: null,
            ref: '2026-0107',
            reason: 'Recorded in error and cancelled.',
          },
          {
            episodeId: 'e3',
            child: 'no identifier yet',
            childId: null,
            ref: '2026-0111',
            reason: 'The child has no identifier (CHILD) yet, so the row cannot be written.',
          },
          {
            episodeId: null,
            child: '',
            childId: null,
            ref: null,
            reason: '1,204 episodes outside this year.',
          },
        ]
      : [],
    childrenWithout: { identifier: some ? 1 : 0, dob: 0 },
    sameDayPairs: some ? [{ child: '566901', date: '04/01/2027' }] : [],
    blockedBy: some ? ['570'] : [],
    sinceLastExport: some ? { at: '2027-04-12T09:00:00Z', changes: [change], same: rows - 1 } : null,
    lateChanges: some ? [change] : null,
    steps: stepsOf(some),
    notes: some ? [note] : [],
    exports: [],
    csv: '',
    sha256: 'ab'.repeat(32),
    counts: {
      incidents: { M: count('M'), A: count('A') },
      children: { M: Math.ceil(count('M') / 3), A: Math.ceil(count('A') / 3), either: Math.ceil(rows / 3) },
      openAt31March: { M: all.filter(({ misEnd }) => misEnd === '').length, A: 0 },
      lengths: [
        { label: 'Same day', M: count('M') >> 2, A: count('A') >> 1 },
        { label: '1 day', M: count('M') >> 1, A: count('A') >> 1 },
        { label: '2 days', M: count('M') >> 3, A: 0 },
        { label: '3 to 7 days', M: some ? 2 : 0, A: some ? 1 : 0 },
        { label: '8 to 30 days', M: 0, A: 0 },
        { label: 'More than 30 days', M: some ? 1 : 0, A: 0 },
        { label: 'Still open on 31 March', M: all.filter(({ misEnd }) => misEnd === '').length, A: 0 },
      ],
    },
    comparison: {
      lookedAfterInYear: some ? 121 : null,
      council: some ? { missing: '12 % – 15 of 121', away: '3 % – 4 of 121' } : { missing: null, away: null },
      published: [
        { area: 'Ashcombe Council', year: 2025, missing: null, away: '0 %' },
        { area: 'England', year: 2025, missing: '11 %', away: '3 %' },
      ],
      caution:
        'DfE: official statistics, not accredited. Councils record missing and away in different ways, so figures should not be compared between councils or years without care. A dash means not published.',
    },
  }
}
