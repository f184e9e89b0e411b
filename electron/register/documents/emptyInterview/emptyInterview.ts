import { codeLists, type CodeListName } from '../../../../shared/codes'
import type { Settings } from '../../../../shared/domain/settings'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'

/**
 * The interview's form with nothing in it, sections A to M (practice.md 8.2): for a day without the register, and for
 * an interviewer who would rather write by hand. The same lists in the same order as on the screen, so that it is
 * keyed from top to bottom.
 */
export function emptyInterviewPaper(
  { feedbackQuestions, helplines }: Pick<Settings, 'feedbackQuestions' | 'helplines'>,
  printedBy: PrintedBy,
): Paper {
  return {
    title: 'Return home interview, empty form',
    frame: frameOf(printedBy, 'Empty interview form'),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: 'Return home interview' },
      {
        kind: 'paragraph',
        text: 'Nothing has to be filled in that nobody knows. The child’s own words come first, as the child said them. Once written on, this form holds a child’s record: hand it over in person, key it into Homeward, then destroy it.',
      },
      ...beforeTheTalk(),
      ...theTalk(),
      ...whatHappened(),
      ...afterwards(feedbackQuestions, helplines),
    ],
  }
}

const section = (text: string): Block => ({ kind: 'heading', level: 2, text })
const lines = (label: string, count = 1): Block => ({ kind: 'blanks', answers: [{ label, lines: count }] })
const ticked = (label: string, ticks: readonly string[], columns: 2 | 3 | 4): Block => ({
  kind: 'blanks',
  answers: [{ label, ticks, columns, lines: 0 }],
})
const ticks = (label: string, list: CodeListName, columns: 2 | 3 | 4 = 3): Block =>
  ticked(
    label,
    codeLists[list].codes.map((option) => option.label),
    columns,
  )
const yesNo = (label: string): Block => ticked(label, ['Yes', 'No', 'Not known'], 4)

function beforeTheTalk(): Block[] {
  return [
    section('A. The child'),
    lines('Name, or the council’s reference; date of birth; where the child lives; allocated worker', 2),
    lines('Episodes this interview is about: began, back or found (day and time), police reference', 3),
    section('B. Offers'),
    {
      kind: 'blankTable',
      columns: [
        { label: 'Day and time', width: 90 },
        { label: 'By', width: 80 },
        { label: 'To whom, and how', width: 110 },
        { label: 'What came of it', width: '*' },
      ],
      rows: 4,
      rowHeight: 22,
    },
    ticks('How did it end?', 'interviewOutcome'),
    lines('Why it was not offered or not completed', 1),
  ]
}

function theTalk(): Block[] {
  return [
    section('C. The interview'),
    lines('The child’s own words, as the child said them', 10),
    lines('Held on (day, from when to when), by (name, organisation)', 2),
    yesNo('Does the child feel safe now?'),
    yesNo('Were helplines given?'),
    ticks('Kind of interviewer', 'interviewerType', 2),
    yesNo('Independent of the child’s care?'),
    yesNo('Independent of the placement?'),
    yesNo('Independent of the responsible authority?'),
    yesNo('Trained for return interviews?'),
    yesNo('Did the child ask for this person?'),
    yesNo('Was an advocate or representative offered?'),
    ticks('How it was held', 'interviewMode'),
    ticks('Where it was held', 'interviewPlace', 4),
    lines('Others present; interpreter', 1),
    yesNo('Did the child have the chance to talk before going back?'),
    yesNo('Was it explained what is shared, and with whom?'),
    lines('What the child was told; what the child asked not to share, and with whom', 3),
    lines('What was shared anyway, with whom, and why', 2),
  ]
}

function whatHappened(): Block[] {
  return [
    section('D. Before'),
    lines('What was happening before', 4),
    yesNo('Did the child mean to go?'),
    ticks('What pushed the child away', 'push'),
    ticks('What drew the child away', 'pull'),
    section('E. While away'),
    lines('What happened: where, how they got food and money, what frightened them', 5),
    ticks('Where the child stayed', 'whereStayed'),
    ticks('With whom', 'withWhom'),
    {
      kind: 'blankTable',
      columns: [
        { label: 'Name or description', width: 130 },
        { label: 'Who it is to the child', width: 120 },
        { label: 'Age, about', width: 60 },
        { label: 'Note', width: '*' },
      ],
      rows: 4,
      rowHeight: 22,
    },
    ticks('How the child travelled', 'transport'),
    ticks('Alcohol, drugs and other substances', 'substances'),
    ticks('Risks while away', 'risks'),
    section('F. Return and after'),
    lines('How the child came back, who welcomed them, how it is now', 4),
    section('G. Harm and exploitation'),
    ticks('Harm', 'harm'),
    ticks('Exploitation', 'exploitation'),
    ticks('How certain is it?', 'harmLevel', 4),
    lines('Screening tool used, day, result', 1),
  ]
}

function afterwards(questions: Settings['feedbackQuestions'], helplines: Settings['helplines']): Block[] {
  const known = helplines.map(({ name, number }) => `${name} ${number}`).join(', ')
  return [
    section('H. What would help'),
    lines('In the child’s view; a safety plan; an adult the child trusts', 4),
    ...(known === '' ? [] : [{ kind: 'paragraph', text: `Helplines: ${known}` } as const]),
    section('I. Parent or carer'),
    yesNo('Was a parent or carer offered the chance to speak?'),
    lines('Who, when, and what they said', 3),
    section('J. Interviewer’s judgement, apart from what was said'),
    lines('Patterns, risk of it happening again', 4),
    section('K. What is to be done'),
    lines('What, who, until when', 4),
    section('L. Shared with others'),
    lines('With whom, what, on what basis, when; police told; intelligence form sent', 3),
    section('What the child says of this interview'),
    ...questions.flatMap((question): Block[] => [
      ticks(question, 'feedbackAnswer', 4),
      lines('In the child’s words'),
    ]),
    section('M. Sign-off'),
    { kind: 'signOff', statement: 'Read and signed off.', signatories: ['Interviewer', 'Manager'] },
  ]
}
