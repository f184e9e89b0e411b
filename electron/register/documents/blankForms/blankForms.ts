import { codeLists } from '../../../../shared/codes'
import type { CodeList } from '../../../../shared/codes/codeList'
import { frameOf, type PrintedBy } from '../frameOf'
import type { BlankAnswer, Block, Paper } from '../kit/model'

const labels = (list: CodeList): string[] => list.codes.map(({ label }) => label)
const yesNo = ['Yes', 'No', 'Not known']
const half = true

/** An empty form for a day on paper; the words are those of the screens, so that keying it in is copying. */
export function blankForm(form: 'catchUp' | 'missing', printedBy: PrintedBy): Paper {
  const [title, blocks] =
    form === 'catchUp'
      ? (['Catch-up sheet', catchUpBlocks] as const)
      : (['Missing and return form', missingBlocks] as const)
  return {
    title,
    frame: frameOf(printedBy, title),
    maxPages: null,
    blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks],
  }
}

const catchUpBlocks: readonly Block[] = [
  {
    kind: 'paragraph',
    quiet: true,
    text: 'One line per notice from the police, the out-of-hours team, a home or a carer. Leave "Back" empty while the child is not back. Key the sheet in under Paper days as soon as Homeward can be opened.',
  },
  {
    kind: 'blanks',
    answers: [
      { label: 'Date', half },
      { label: 'Filled in by', half },
    ],
  },
  {
    kind: 'blankTable',
    columns: [
      { label: 'Child: name, date of birth', width: '*' },
      { label: 'Missing / away', width: 58 },
      { label: 'From: day, time', width: 78 },
      { label: 'Back: day, time', width: 78 },
      { label: 'Reference, told by', width: 96 },
    ],
    rows: 16,
    rowHeight: 30,
  },
]

const missingAnswers: readonly BlankAnswer[] = [
  { label: 'Child: name, date of birth, or words ("boy, about 15")' },
  { label: 'Lives at', half },
  { label: 'Responsible authority', half },
  { label: 'What is it?', ticks: ['Missing', 'Away from placement'], lines: 0 },
  { label: 'Last seen: day, time, by whom', half },
  { label: 'Left: day, time (exact or about)', half },
  { label: 'Who told us, when', half },
  { label: 'Police told?', ticks: yesNo, lines: 1, half },
  { label: 'Police reference', half },
  { label: 'Police risk grade', half },
  { label: 'How it began', ticks: labels(codeLists.began), lines: 0 },
  { label: 'What is known: clothing, phone, money, medication, said where', lines: 3 },
  { label: 'Who has been told, when, by whom (and who must not be told)', lines: 3 },
]

const returnAnswers: readonly BlankAnswer[] = [
  { label: 'Found: day, time, where', half },
  { label: 'Back: day, time (the 72 hours run from here)', half },
  { label: 'How the child came back', ticks: labels(codeLists.returnMode), lines: 0 },
  { label: 'Harm reported?', ticks: yesNo, lines: 1, half },
  { label: 'Police prevention interview done?', ticks: yesNo, lines: 1, half },
  {
    label: 'Interview offered: day, time, by whom, to whom, how, and the answer (one line a try)',
    lines: 4,
  },
  { label: 'Filled in by, day, time' },
]

const missingBlocks: readonly Block[] = [
  {
    kind: 'paragraph',
    quiet: true,
    text: 'Write down what is known; nothing has to be known. Key it in as soon as Homeward can be opened.',
  },
  { kind: 'heading', level: 2, text: 'Missing' },
  { kind: 'blanks', answers: missingAnswers },
  { kind: 'heading', level: 2, text: 'Back' },
  { kind: 'blanks', answers: returnAnswers },
]
