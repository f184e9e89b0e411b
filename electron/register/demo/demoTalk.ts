import { newMark } from '../../../shared/domain/interviews/marks'
import { defaultSettings } from '../../../shared/domain/settings'
import { utcOf } from '../clock'
import type { DemoRows } from './demoRows'
import { hour } from './demoTimes'
import type { Chance } from './random'

export interface HeldInterview {
  readonly id: string
  readonly heldMs: number
  readonly childWords: string
}

const companions = [
  { name: 'Kai', relationship: 'friend', age_band: '13_15' },
  { name: 'a man called Boz', relationship: 'acquaintance', age_band: '25_over' },
  { name: null, relationship: 'not_disclosed', age_band: 'not_known' },
] as const

/** Words of the made-up children that name somebody else. */
const ofOthers = ['my friends', 'my nan’s', 'Mum', 'Someone I met online']

const written = [
  'I dont like it when people shout. I felt better after talking.',
  'it was ok at first and then it wasnt',
  'I want my own room and my phone back 🙂',
] as const

/** What was said beyond the answers of the lists: with whom, a marked passage, the child's own page, the feedback. */
export function demoTalk(rows: DemoRows, chance: Chance, { id, heldMs, childWords }: HeldInterview): void {
  const newId = () => chance.id(heldMs)
  if (chance.happens(0.5))
    rows.add('companion', { id: newId(), interview_id: id, ...chance.pick(companions), note: null })
  const words = ofOthers.find((others) => childWords.includes(others))
  const from = words === undefined ? 0 : childWords.indexOf(words)
  const mark = words === undefined ? null : newMark(childWords, from, from + words.length, 'third_party')
  if (mark !== null)
    rows.add('interview_mark', {
      id: newId(),
      interview_id: id,
      field: 'childWords',
      kind: mark.kind,
      start_at_char: mark.start,
      end_at_char: mark.end,
      quote: mark.quote,
    })
  if (chance.happens(0.25))
    rows.add('child_page', {
      id: newId(),
      interview_id: id,
      own_words: chance.pick(written),
      feelings: chance.pick(['tired,ok', 'sad', 'angry,tired', 'worried']),
      feeling_words: null,
      would_help: chance.happens(0.5) ? 'Somebody to ring at night.' : null,
      feedback: null,
      written_at: utcOf(heldMs + hour / 2),
    })
  if (chance.happens(0.6))
    defaultSettings.feedbackQuestions.forEach((question, index) =>
      rows.add('interview_feedback', {
        id: newId(),
        interview_id: id,
        number: index + 1,
        question,
        answer: chance.pick(index === 2 ? ['no', 'not_said', 'yes'] : ['yes', 'yes', 'a_bit']),
        note: null,
      }),
    )
}
