import { useState } from 'react'
import type { ForPanel, PanelPart } from '../../../shared/contract/papers'
import { plural } from '../../../shared/text/plural'
import type { KeptFields } from '../../app/drafts/useKeptFields'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FieldGroup } from '../../components/FieldGroup'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { TickField } from '../../components/TickField'
import { Words } from '../../components/Words'
import { ChildPicker } from '../children/ChildPicker'
import { PanelOrder } from './PanelOrder'
import type { PanelWish } from './panelWish'

/** As many children as one panel gets through. */
const MOST = 60

const parts: readonly { readonly part: PanelPart; readonly label: string; readonly hint: string }[] = [
  { part: 'summary', label: 'Summary', hint: 'Status, flags, how often, people and who may be told' },
  { part: 'actions', label: 'Open actions and decisions', hint: 'What is to be done, and what was decided' },
  { part: 'episodes', label: 'Newest episodes', hint: 'Each with how it ended and its interview' },
  { part: 'words', label: 'What the child said', hint: 'Reasons counted, and the latest of their own words' },
  { part: 'profile', label: 'Profile', hint: 'As for the police, without the photo' },
]

export interface PanelFormProps {
  readonly lists: ForPanel
  readonly fields: KeptFields<PanelWish>
  readonly onMake: () => void
}

/** Which children, in which order, and what the pack says of each. */
export function PanelForm({ lists, fields, onMake }: PanelFormProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { values: wish, set: onChange } = fields
  const { children } = wish
  const tick = (child: PanelWish['children'][number], wanted: boolean) => {
    const others = children.filter(({ id }) => id !== child.id)
    onChange({ children: wanted ? [...others, child].slice(0, MOST) : others })
  }
  const make = () => {
    const found = problemsOf(wish)
    setProblems(found)
    if (found.length === 0) onMake()
  }
  return (
    <Form keeps={fields.keeping} onSubmit={make}>
      <ErrorSummary problems={problems} />
      <LineField
        id="meeting"
        label="Which panel?"
        hint="On the front page and in the audit trail: “Missing children panel, 24 November”"
        {...fields.of('meeting')}
        error={problemOf(problems, 'meeting')}
      />
      <FieldGroup
        id="children"
        label="Children missing now or missing often"
        error={problemOf(problems, 'children')}
        spaced
      >
        {lists.children.map(({ child, why }) => (
          <TickField
            key={child.id}
            id={`panel-${child.id}`}
            label={child.label}
            hint={why.join(', ')}
            value={children.some(({ id }) => id === child.id)}
            onChange={(wanted) => tick({ id: child.id, label: child.label }, wanted)}
          />
        ))}
        {lists.children.length === 0 && <p>Nobody is. Find children by name below.</p>}
      </FieldGroup>
      <Closed count={lists.closed} />
      <ChildPicker
        label="Add another child"
        exceptId=""
        onPick={({ id, label }) => tick({ id, label }, true)}
      />
      <PanelOrder wish={children} onChange={(next) => onChange({ children: next })} />
      <Parts wish={wish} onChange={onChange} problems={problems} />
      <FormActions save="Make the pack" />
    </Form>
  )
}

function problemsOf({ meeting, children, parts: chosen }: PanelWish): Problem[] {
  return [
    ...(meeting.trim() === '' ? [{ fieldId: 'meeting', message: 'Say which panel it is for.' }] : []),
    ...(children.length === 0 ? [{ fieldId: 'children', message: 'Choose at least one child.' }] : []),
    ...(chosen.length === 0 ? [{ fieldId: 'parts', message: 'Choose what is in it.' }] : []),
  ]
}

function Closed({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <Words>
      <p>
        {plural(count, 'more child', 'more children')} on these lists: the record is closed to you. Whoever
        may open it makes that part of the pack.
      </p>
    </Words>
  )
}

function Parts({
  wish,
  onChange,
  problems,
}: {
  readonly wish: PanelWish
  readonly onChange: (part: Partial<PanelWish>) => void
  readonly problems: readonly Problem[]
}) {
  return (
    <FieldGroup id="parts" label="What it says of each child" error={problemOf(problems, 'parts')} spaced>
      {parts.map(({ part, label, hint }) => (
        <TickField
          key={part}
          id={`part-${part}`}
          label={label}
          hint={hint}
          value={wish.parts.includes(part)}
          onChange={(wanted) =>
            onChange({
              parts: wanted ? [...wish.parts, part] : wish.parts.filter((other) => other !== part),
            })
          }
        />
      ))}
    </FieldGroup>
  )
}
