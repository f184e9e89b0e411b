import { useState } from 'react'
import { Button } from '@mantine/core'
import { codeLists } from '../../../shared/codes'
import type { Given, Passages } from '../../../shared/contract/papers'
import { proposedFor, type Decision } from '../../../shared/domain/papers/removing'
import type { KeptFields } from '../../app/drafts/useKeptFields'
import { Banner } from '../../components/Banner'
import { ChoiceField } from '../../components/ChoiceField'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { NotesField } from '../../components/LineField'
import { Section } from '../../components/Section'
import { plural } from '../../../shared/text/plural'
import { decisionOn, takeAsked, type AskedFor } from './askedFor'
import { PassageField } from './PassageField'

const askers = codeLists.paperFor.codes.map(({ code, label }) => ({ value: code, label }))

export interface AskedForFormProps {
  readonly passages: Passages
  /** Kept by the screen, so that coming back from the paper finds it as it was. */
  readonly fields: KeptFields<AskedFor>
  readonly onMake: (given: Given) => void
}

/** Who is asking and why, then every passage that needs a decision; nothing is made before each has one. */
export function AskedForForm({ passages, fields, onMake }: AskedForFormProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { values: asked, set } = fields
  const make = () => {
    const taken = takeAsked(asked, passages)
    setProblems(taken.problems)
    if (taken.given !== null) onMake(taken.given)
  }
  return (
    <Form onSubmit={make} keeps={fields.keeping}>
      <ErrorSummary problems={problems} />
      <ChoiceField
        id="to"
        label="Who is asking?"
        choices={askers}
        {...fields.of('to')}
        error={problemOf(problems, 'to')}
      />
      <LineField
        id="name"
        label="Name of the person or office"
        width="medium"
        {...fields.of('name')}
        error={problemOf(problems, 'name')}
      />
      <LineField
        id="why"
        label="Why is it given?"
        hint="It stands in the audit trail, with every decision below"
        {...fields.of('why')}
        error={problemOf(problems, 'why')}
      />
      <Lost passages={passages} />
      <Decisions passages={passages} asked={asked} onChange={set} problems={problems} />
      <NotesField
        id="alsoRemove"
        label="Also remove these words wherever they stand"
        hint="Names or sentences nobody marked, one a line. Capitals do not matter."
        {...fields.of('alsoRemove')}
        rows={2}
      />
      <FormActions save="Make the paper" />
    </Form>
  )
}

interface DecisionsProps {
  readonly passages: Passages
  readonly asked: AskedFor
  readonly onChange: (part: Partial<AskedFor>) => void
  readonly problems: readonly Problem[]
}

function Decisions({ passages: { items }, asked, onChange, problems }: DecisionsProps) {
  const { to, decisions } = asked
  const open = items.filter((passage) => decisionOn(asked, passage) === null)
  if (items.length === 0)
    return (
      <Banner title="Nothing in it is marked">
        Homeward knows of no passage about others. Read the paper through before it leaves: not everything
        that should be marked always is.
      </Banner>
    )
  const decide = (id: string, decision: Decision) => onChange({ decisions: { ...decisions, [id]: decision } })
  const takeProposals = () => {
    if (to === null) return
    const rest = open.map(({ id, kinds }) => [id, proposedFor(kinds, to)] as const)
    onChange({ decisions: { ...decisions, ...Object.fromEntries(rest) } })
  }
  return (
    <Section
      id="passages"
      heading="Show or remove"
      note={open.length === 0 ? 'all decided' : `${plural(open.length, 'passage')} to decide`}
      action={
        to !== null &&
        open.length > 1 && (
          <Button variant="default" size="xs" onClick={takeProposals}>
            Decide the rest as proposed
          </Button>
        )
      }
    >
      {items.map((passage) => (
        <PassageField
          key={passage.id}
          passage={passage}
          asked={asked}
          onDecide={(decision) => decide(passage.id, decision)}
          onGround={(ground) => onChange({ grounds: { ...asked.grounds, [passage.id]: ground } })}
          problems={problems}
        />
      ))}
    </Section>
  )
}

/** Marks that remove nothing, because their words are gone from the text: somebody has to look for them. */
function Lost({ passages: { lost } }: Pick<AskedForFormProps, 'passages'>) {
  if (lost.length === 0) return null
  return (
    <Banner tone="soon" title="Marked once, and no longer found where it was">
      <ul>
        {lost.map(({ where, words }) => (
          <li key={`${where} ${words}`}>
            {where}: “{words}”
          </li>
        ))}
      </ul>
      Look for these in the paper. Mark them again in the record, or name them under “Also remove”.
    </Banner>
  )
}
