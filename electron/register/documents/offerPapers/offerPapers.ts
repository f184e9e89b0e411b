import type { Settings } from '../../../../shared/domain/settings'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { localDateOf } from '../../../../shared/domain/time/london'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, CardBlock, Paper } from '../kit/model'

/** What an offer of an interview says. Nothing of the absence, no address and no family name stands in it. */
export interface OfferData {
  /** The council's identifier for the child, or the end of the record's id: for the head of the page. */
  readonly reference: string
  /** First name as the child is called; null where no name is known. */
  readonly forename: string | null
  /** Who will come, as typed for this paper. */
  readonly who: string
  /** How to answer, as typed for this paper. */
  readonly contact: string
  readonly helplines: Settings['helplines']
}

/** In plain words, for a reader of nine (practice.md 8.2 H and 8.4; the wording is a proposal). */
const whatItIs =
  'It is a talk about being away and about what would help you now. It is called a return home interview. ' +
  'It is for you, and not to tell you off. You can talk about as much or as little as you want.'

const yourChoice =
  'It is your choice. You can say yes, no, or later. You can ask for another person, another place or another ' +
  'time, and you can bring somebody you trust. If you say no today you can still say yes another day.'

const whatIsShared =
  'What you say is shared only with people who need it to help you. If you or somebody else could be hurt we have to ' +
  'tell people who can help. We will talk with you about that first if we can.'

/** A card to give to the child: four of the same on a page, to cut. */
export function offerCardPaper(given: OfferData, printedBy: PrintedBy): Paper {
  const data = unbroken(given)
  const card: CardBlock = {
    kind: 'cards',
    council: printedBy.settings.councilName,
    title: 'Would you like to talk?',
    lines: [
      whatItIs,
      ...(data.who === '' ? [] : [`${data.who} can come and see you.`]),
      yourChoice,
      ...(data.contact === '' ? [] : [`To say yes, or to ask: ${data.contact}`]),
    ],
    listTitle: 'You can also ring',
    list: data.helplines.map(({ name, number }) => `${name}: ${number}`),
  }
  return {
    title: `Offer card ${data.reference}`,
    // Four cards take the whole page.
    frame: frameOf({ ...printedBy, logo: null }, `Offer card ${data.reference}`),
    maxPages: null,
    blocks: [{ kind: 'paragraph', quiet: true, text: 'Four of the same. Cut along the lines.' }, card],
  }
}

/** A letter to the child. */
export function offerLetterToChild(data: OfferData, printedBy: PrintedBy): Paper {
  return letter(data, printedBy, [
    ['Would you like to talk?', 'We would like to hear how you are, and to offer you a talk.'],
    ['What is it?', whatItIs],
    ...whoComes(data, 'you'),
    ['Do I have to?', yourChoice],
    ['Who will know what I say?', whatIsShared],
  ])
}

/** A letter to a parent or carer, in the same plain words; it says nothing of where the child was. */
export function offerLetterToParent(data: OfferData, printedBy: PrintedBy): Paper {
  const child = data.forename ?? 'your child'
  return letter({ ...data, forename: null }, printedBy, [
    [
      'A talk we offer every child who was away',
      `We offer ${child} a talk with somebody who listens. It is called a return home interview, and councils offer ` +
        'one to every child who was missing or away.',
    ],
    [
      'What is it?',
      'It is a talk about being away and about what would help now. It is not to tell anybody off. The child may ' +
        'bring somebody they trust.',
    ],
    ...whoComes(data, child),
    [
      'Whose choice is it?',
      'It is the child’s own choice to say yes, no, or later. Another person, place or time can be asked for. ' +
        'Please give them the time to decide, and do not answer for them if they can answer themselves.',
    ],
    [
      'Your own view',
      'You can tell us what you know and what would help, whether or not the child wants to talk.',
    ],
  ])
}

function whoComes({ who }: OfferData, whom: string): readonly (readonly [string, string])[] {
  return who === ''
    ? []
    : [['Who will come?', `${who} can come and see ${whom}, in a place that feels safe.`]]
}

/** A telephone number never breaks in two at the end of a line. */
function unbroken(data: OfferData): OfferData {
  const whole = (text: string) => text.replace(/(?<=\d) (?=\d)/g, '\u00a0')
  const helplines = data.helplines.map(({ name, number }) => ({ name, number: whole(number) }))
  return { ...data, contact: whole(data.contact), helplines }
}

function letter(
  given: OfferData,
  printedBy: PrintedBy,
  parts: readonly (readonly [string, string])[],
): Paper {
  const data = unbroken(given)
  const greeting = data.forename === null ? 'Hello,' : `Dear ${data.forename},`
  const answer: Block[] =
    data.contact === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: 'How to answer' },
          { kind: 'paragraph', large: true, text: data.contact },
        ]
  return {
    title: `Offer letter ${data.reference}`,
    // A handling marking tells staff how to treat a case paper (practice.md 12); a family would take it for a warning.
    frame: { ...frameOf(printedBy, `Offer letter ${data.reference}`), marking: null },
    maxPages: null,
    blocks: [
      { kind: 'paragraph', large: true, text: printedBy.settings.councilName },
      { kind: 'paragraph', large: true, text: plainDateWords(localDateOf(printedBy.now)) },
      { kind: 'paragraph', large: true, text: greeting },
      ...parts.flatMap(([heading, text], at): Block[] => [
        { kind: 'heading', level: at === 0 ? 1 : 2, text: heading },
        { kind: 'paragraph', large: true, text },
      ]),
      ...answer,
      ...helplineBlocks(data),
      { kind: 'paragraph', large: true, text: `From ${printedBy.person}` },
    ],
  }
}

function helplineBlocks({ helplines }: OfferData): Block[] {
  if (helplines.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Somebody to talk to now' },
    ...helplines.map(({ name, number }): Block => ({
      kind: 'paragraph',
      large: true,
      text: `${name}: ${number}`,
    })),
  ]
}
