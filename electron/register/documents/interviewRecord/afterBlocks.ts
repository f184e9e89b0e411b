import { exactly } from '../../../../shared/domain/time/moment'
import { plainDateWords, shortWords } from '../../../../shared/domain/time/words'
import type { Block } from '../kit/model'
import { said, section } from '../kit/said'
import type { Care } from '../removing/care'
import { feedbackBlocks } from './childSaid'
import type { InterviewRecordData, RecordShare } from './data'

/** K to M: what is to be done, what was shared, who signed; and what the child says of the interview. */
export function afterBlocks(data: InterviewRecordData, care: Care): Block[] {
  return [...actionBlocks(data), ...shareBlocks(data, care), ...endBlocks(data, care)]
}

/** What the child says of the interview, and who signed. */
export function endBlocks(data: InterviewRecordData, care: Care): Block[] {
  return [...feedbackBlocks(data), ...signOffBlocks(data, care)]
}

function actionBlocks({ actions }: InterviewRecordData): Block[] {
  const day = (date: string | null) => (date === null ? '–' : plainDateWords(date))
  return section('K. What is to be done', [
    {
      kind: 'table',
      columns: [
        { label: 'What', width: '*' },
        { label: 'Who', width: 90 },
        { label: 'Due', width: 62 },
        { label: 'Done', width: 62 },
        { label: 'What came of it', width: 110 },
      ],
      rows: actions.map(({ what, owner, dueOn, doneOn, outcome }) => [
        what,
        owner ?? '–',
        day(dueOn),
        day(doneOn),
        outcome ?? '–',
      ]),
      empty: 'No action is recorded.',
    },
  ])
}

/** What went to the police for their work may not be known to those it is about. */
function shareBlocks({ shares, now }: InterviewRecordData, care: Care): Block[] {
  const whatOf = ({ id, kind, kindLabel, what }: RecordShare) => {
    const words = `${kindLabel}: ${what}`
    return kind === 'intelligence' ? care.whole(id, 'Told to the police', words, 'police') : words
  }
  return section('L. Shared with others', [
    {
      kind: 'table',
      columns: [
        { label: 'When', width: 84 },
        { label: 'With whom', width: 92 },
        { label: 'What', width: '*' },
        { label: 'Basis', width: 96 },
        { label: 'By', width: 72 },
      ],
      rows: shares.map((share) => [
        shortWords(share.at, now),
        share.recipient,
        [whatOf(share), share.reference === null ? null : `reference ${share.reference}`]
          .filter((part) => part !== null)
          .join(', '),
        share.basis,
        share.by,
      ]),
      empty: 'Nothing is recorded as shared.',
    },
  ])
}

function signOffBlocks({ signOff, now }: InterviewRecordData, care: Care): Block[] {
  const when = (at: string) => shortWords(exactly(at), now)
  const list = (text: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text },
          ...items.map((item): Block => ({ kind: 'paragraph', text: item })),
        ]
  return section('M. Sign-off', [
    { kind: 'paragraph', text: `${signOff.words}.` },
    ...list(
      'Decisions',
      signOff.decisions.map(({ what, at, by, comment }) =>
        [`${what}, ${by}, ${when(at)}`, comment].filter((part) => part !== null && part !== '').join('. '),
      ),
    ),
    ...list(
      'Added after sign-off',
      signOff.addenda.map(
        ({ id, at, by, text }) =>
          `${when(at)}, ${by}: ${care.whole(id, 'Added after sign-off', text, 'third_party')}`,
      ),
    ),
    ...signOff.corrections.flatMap(({ at, by, reason, changes }) => [
      { kind: 'heading', level: 3, text: `Corrected ${when(at)} by ${by}`, bookmark: 'Correction' } as const,
      ...said([
        ['What', changes.join('; ')],
        ['Why', reason],
      ]),
    ]),
  ])
}
