import { codeLists, labelFor, type CodeListName } from '../../../../shared/codes'
import { themeLists, type ThemeList } from '../../../../shared/codes/themes'
import { markedFields, type MarkedField } from '../../../../shared/domain/interviews/markedFields'
import { fieldWords } from '../../../../shared/text/fieldWords'
import type { TwoVersions } from '../../../components/BothVersions'
import { marksKey, type InterviewForm, type MarksKey } from '../interviewForm'

type Key = keyof InterviewForm

/** Lists the answers of a field are of. */
const listOf: Readonly<Partial<Record<Key, CodeListName>>> = {
  outcome: 'interviewOutcome',
  mode: 'interviewMode',
  placeType: 'interviewPlace',
  interviewerType: 'interviewerType',
  deliveredBy: 'deliveredBy',
  harmLevel: 'harmLevel',
}

/** A text and its marks are one thing to choose; so are an outcome and its reason. */
function groupOf(key: Key): Key {
  if (key === 'outcomeReason') return 'outcome'
  const marked = markedFields.find((field) => marksKey(field) === key)
  return marked === undefined || !isText(marked) ? key : marked
}

function isText(field: MarkedField): field is MarkedField & Key {
  return !field.startsWith('page')
}

/** The fields of a group: a text with its marks, an outcome with its reason. */
export function keysOf(group: Key): readonly Key[] {
  if (group === 'outcome') return ['outcome', 'outcomeReason']
  const marked = (markedFields as readonly string[]).includes(group)
  return marked ? [group, marksKey(group as MarkedField)] : [group]
}

/** What two people wrote differently, in words, one row a thing to choose. */
export function twoVersions(
  clashes: readonly Key[],
  mine: InterviewForm,
  theirs: InterviewForm,
): readonly TwoVersions[] {
  return [...new Set(clashes.map(groupOf))].map((group) => ({
    key: group,
    label: fieldWords(group.replace(/Marks$/, '')),
    mine: keysOf(group)
      .map((key) => inWords(key, mine))
      .filter(Boolean)
      .join('\n'),
    theirs: keysOf(group)
      .map((key) => inWords(key, theirs))
      .filter(Boolean)
      .join('\n'),
  }))
}

const answers: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', not_known: 'Not known' }

/** A field of the form as a person reads it. */
function inWords(key: Key, form: InterviewForm): string {
  const value = form[key]
  if (value === null) return ''
  if (isTheme(key)) return form[key].map((code) => labelFor(codeLists[key].list, code)).join(', ')
  if (isMarks(key))
    return form[key].map(({ kind, quote }) => `${labelFor('markKind', kind)}: “${quote}”`).join('\n')
  if (typeof value === 'string') return stringInWords(key, value, form)
  if ('precision' in value)
    return [value.precision === 'approx' ? 'about' : '', value.day, value.time].filter(Boolean).join(' ')
  if ('text' in value) return value.text
  return rowsInWords(key, form)
}

function stringInWords(key: Key, value: string, { outcome }: InterviewForm): string {
  if (key === 'outcomeReason')
    return labelFor(outcome === 'not_offered' ? 'notOfferedReason' : 'notCompletedReason', value)
  const list = listOf[key]
  return list === undefined ? (answers[value] ?? value) : labelFor(list, value)
}

function rowsInWords(key: Key, form: InterviewForm): string {
  if (key === 'companions')
    return form.companions
      .map(({ name, relationship, ageBand, note }) =>
        [
          name,
          relationship === null ? '' : labelFor('companionRelationship', relationship),
          ageBand === null ? '' : labelFor('ageBand', ageBand),
          note,
        ]
          .filter(Boolean)
          .join(', '),
      )
      .join('\n')
  if (key === 'placesStayed')
    return form.placesStayed.map(({ name, note }) => [name, note].filter(Boolean).join(', ')).join('\n')
  if (key === 'reportChases')
    return form.reportChases
      .map(({ chasedOn, note }) => [chasedOn.text, note].filter(Boolean).join(', '))
      .join('\n')
  return form.feedback
    .flatMap(({ question, answer, note }) => {
      const said = [answer === null ? '' : labelFor('feedbackAnswer', answer), note]
        .filter(Boolean)
        .join('. ')
      return said === '' ? [] : [`${question} ${said}`]
    })
    .join('\n')
}

function isTheme(key: Key): key is ThemeList {
  return (themeLists as readonly string[]).includes(key)
}

function isMarks(key: Key): key is MarksKey {
  return key.endsWith('Marks')
}
