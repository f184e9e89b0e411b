import type { PartRow } from '../../../electron/register/documents/subjectAccess/parts'
import type { AccessData } from '../../../electron/register/documents/subjectAccess/readAccess'
import type { Withheld } from '../../../electron/register/documents/removing/withheldPaper'
import { episodeData } from './episodeData'
import { recordData } from './recordData'

const LONG =
  'They talked about the evenings, and about whom she rings first when she does not know where to go. '

const row = (number: number, facts: PartRow): PartRow => ({
  id: `0199a000-0000-7000-8000-0000000003${String(number).padStart(2, '0')}`,
  withdrawn_at: null,
  ...facts,
})

/** A made-up whole record: a few episodes, an interview, and a text that is longer than a page. */
export const accessData: AccessData = {
  child: recordData.child,
  facts: row(1, { forename: 'Amira', surname: 'Cole', dob: '2013-02-11', language: 'English' }),
  rows: new Map([
    ['child_alias', [row(2, { name: 'Mimi' })]],
    ['profile', [row(3, { height: '152 cm', goes_to: 'Her aunt in Leeds' })]],
    [
      'contact',
      [
        row(4, { name: 'Jo Cole', role: 'mother', phone: '01632 960 001', may_be_told: 'tell' }),
        row(5, { name: 'Rob Cole', role: 'father', may_be_told: 'do_not_tell' }),
      ],
    ],
    [
      'placement',
      [row(6, { started_on: '2025-03-02', placement_type: 'K2', place_text: 'Larkfield House' })],
    ],
    [
      'status_period',
      [row(7, { started_on: '2024-02-11', care_status: 'looked_after', legal_status: 'C2' })],
    ],
    [
      'child_flag',
      [row(8, { started_on: '2026-06-14', flag: 'CCE', told_by: 'police', note: 'A grey van' })],
    ],
    ['meeting', [row(9, { at: '2026-11-20T10:00:00Z', type: 'strategy', decisions: LONG.repeat(60) })]],
    ['action', [row(10, { type: 'safety_plan', what: 'Whom she rings first', due_on: '2026-11-27' })]],
    [
      'share',
      [row(11, { at: '2026-11-20T17:30:00Z', kind: 'intelligence', recipient: 'Police', what: 'Boz' })],
    ],
  ]),
  names: new Map(),
  episodes: Array.from({ length: 3 }, (_, at) => ({
    ...episodeData,
    id: `0199a000-0000-7000-8000-0000000004${String(at).padStart(2, '0')}`,
    ref: `2026-${String(400 + at).padStart(4, '0')}`,
  })),
  interviews: [recordData],
  access: [
    { day: '2026-11-19', by: 'Pauline Everard', looked: 4, wrote: 2, papers: 0 },
    { day: '2026-11-20', by: 'Dana Price', looked: 1, wrote: 1, papers: 1 },
  ],
}

export const withheldData: Withheld = {
  reference: '566910',
  shared: {
    to: 'child',
    name: 'The young person',
    why: 'Asked for on 3 November, by her advocate',
    decisions: Array.from({ length: 40 }, (_, at) => ({
      where: `Episode 2026-${String(400 + at).padStart(4, '0')}: Who was told`,
      id: String(at),
      kinds: at % 3 === 0 ? [] : ['third_party'],
      decision: at % 4 === 0 ? ('show' as const) : ('remove' as const),
    })),
    alsoRemoved: ['one', 'two'],
  },
  otherChildren: 1,
}
