import { codeLists } from '../../../../shared/codes'
import { CodeChecks } from '../../../components/CodeSelect'
import { DayTimeField } from '../../../components/DayTimeField'
import { LineField, NotesField } from '../../../components/LineField'
import { problemOf } from '../../../components/ErrorSummary'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { InterviewForm, ThemeName } from '../interviewForm'
import type { PartProps } from './FormParts'

type TextName = 'beforeText' | 'duringText' | 'afterText' | 'whatWouldHelp' | 'analysis'

interface StoryPart {
  readonly id: string
  readonly heading: string
  readonly text: { readonly name: TextName; readonly label: string; readonly hint: string } | null
  readonly themes: readonly { readonly name: ThemeName; readonly label: string }[]
  /** Asks the parent or carer as well. */
  readonly parent?: true
}

/** The parts of the form that open when there is something to write; none of them is ever needed. */
export const storyParts: readonly StoryPart[] = [
  {
    id: 'before',
    heading: 'Before',
    text: {
      name: 'beforeText',
      label: 'What was happening before',
      hint: 'Planned or not, what made the child leave, whom they told.',
    },
    themes: [
      { name: 'push', label: 'What pushed the child away' },
      { name: 'pull', label: 'What drew the child away' },
    ],
  },
  {
    id: 'during',
    heading: 'While away',
    text: {
      name: 'duringText',
      label: 'What happened while away',
      hint: 'Where, with whom, how they got food and money, what frightened them.',
    },
    themes: [
      { name: 'whereStayed', label: 'Where the child stayed' },
      { name: 'transport', label: 'How the child travelled' },
      { name: 'risks', label: 'Risks while away' },
    ],
  },
  {
    id: 'after',
    heading: 'Return and after',
    text: {
      name: 'afterText',
      label: 'How the child came back and how it is now',
      hint: 'Where found, who welcomed the child, how the child feels.',
    },
    themes: [],
  },
  {
    id: 'harm',
    heading: 'Harm and exploitation',
    text: null,
    themes: [
      { name: 'harm', label: 'Harm' },
      { name: 'exploitation', label: 'Exploitation' },
    ],
  },
  {
    id: 'help',
    heading: 'What would help',
    text: {
      name: 'whatWouldHelp',
      label: 'What would help, in the child’s view',
      hint: 'Ideas of the child, a trusted adult, a safety plan.',
    },
    themes: [],
  },
  { id: 'parent', heading: 'Parent or carer view', text: null, themes: [], parent: true },
  {
    id: 'judgement',
    heading: "Interviewer's judgement",
    text: {
      name: 'analysis',
      label: 'Your own view',
      hint: 'Patterns, risk of it happening again; kept apart from what the child said.',
    },
    themes: [],
  },
]

/** The fields of one part. */
export function StoryPartFields({ part, fields, problems }: PartProps & { readonly part: StoryPart }) {
  return (
    <>
      {part.text !== null && (
        <NotesField
          id={`facts.${part.text.name}`}
          label={part.text.label}
          hint={part.text.hint}
          rows={4}
          {...fields.of(part.text.name)}
          error={problemOf(problems, `facts.${part.text.name}`)}
        />
      )}
      {part.themes.map(({ name, label }) => (
        <CodeChecks
          key={name}
          id={`facts.themes.${name}`}
          label={label}
          list={codeLists[name]}
          {...fields.of(name)}
          error={problemOf(problems, `facts.themes.${name}`)}
        />
      ))}
      {part.parent && <ParentFields fields={fields} problems={problems} />}
    </>
  )
}

function ParentFields({ fields, problems }: PartProps) {
  return (
    <>
      <YesNoUnknown
        id="facts.parentViewOffered"
        label="Was a parent or carer offered the chance to speak?"
        hint="Above all when the child did not want to talk."
        {...fields.of('parentViewOffered')}
      />
      {fields.values.parentViewOffered === 'yes' && (
        <>
          <DayTimeField
            id="facts.parentViewAt"
            label="When it was offered"
            {...fields.of('parentViewAt')}
            error={problemOf(problems, 'facts.parentViewAt')}
          />
          <LineField
            id="facts.parentViewWho"
            label="To whom"
            hint="Mother, foster carer, a name"
            width="medium"
            {...fields.of('parentViewWho')}
          />
        </>
      )}
      <NotesField id="facts.parentView" label="What they said" {...fields.of('parentView')} />
    </>
  )
}

/** How much of a part is answered, for its heading; null while nothing is. */
export function answeredIn(part: StoryPart, form: InterviewForm): number {
  const text = part.text !== null && form[part.text.name].trim() !== '' ? 1 : 0
  const parent = part.parent ? Number(form.parentView.trim() !== '') + Number(isSaid(form)) : 0
  return part.themes.reduce((sum, { name }) => sum + form[name].length, text + parent)
}

function isSaid({ parentViewOffered }: InterviewForm): boolean {
  return parentViewOffered === 'yes' || parentViewOffered === 'no'
}
