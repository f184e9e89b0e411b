import { Button } from '@mantine/core'
import { codeLists } from '../../../../shared/codes'
import { CodeSelect } from '../../../components/CodeSelect'
import { problemOf } from '../../../components/ErrorSummary'
import { FieldGroup } from '../../../components/FieldGroup'
import { Together } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { LinkButton } from '../../../components/LinkButton'
import { NamedField } from '../../persons/NamedField'
import type { CompanionRow } from '../interviewForm'
import type { PartProps } from './FormParts'

const nobodyYet = { name: '', relationship: null, ageBand: null, note: '', is: null } as const

/** People the child was with: what each is to the child, about how old, and a name if the child gave one. */
export function CompanionRows({ fields, problems }: PartProps) {
  const rows = fields.values.companions
  const set = (id: string, part: Partial<CompanionRow>) =>
    fields.set({ companions: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) })
  return (
    <FieldGroup
      id="facts.companions"
      label="People the child was with"
      hint="A name, a nickname or a description, as the child said it. Nothing has to be known."
    >
      {rows.map((row, index) => (
        <FieldGroup key={row.id} id={`facts.companions.${index}`} label={`Person ${index + 1}`}>
          <Together>
            <NamedField
              id={`facts.companions.${index}.name`}
              label="Name or description"
              field="companion"
              value={{ text: row.name, is: row.is }}
              onChange={({ text, is }) => set(row.id, { name: text, is: is ?? null })}
            />
            <CodeSelect
              id={`facts.companions.${index}.relationship`}
              label="Who it is to the child"
              list={codeLists.companionRelationship}
              value={row.relationship}
              onChange={(relationship) => set(row.id, { relationship })}
              error={problemOf(problems, `facts.companions.${index}.relationship`)}
            />
            <CodeSelect
              id={`facts.companions.${index}.ageBand`}
              label="Age"
              list={codeLists.ageBand}
              value={row.ageBand}
              onChange={(ageBand) => set(row.id, { ageBand })}
              error={problemOf(problems, `facts.companions.${index}.ageBand`)}
            />
          </Together>
          <LineField
            id={`facts.companions.${index}.note`}
            label="Note"
            value={row.note}
            onChange={(note) => set(row.id, { note })}
          />
          <LinkButton
            label={`Remove person ${index + 1}`}
            onClick={() => fields.set({ companions: rows.filter(({ id }) => id !== row.id) })}
          >
            Remove
          </LinkButton>
        </FieldGroup>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() => fields.set({ companions: [...rows, { id: crypto.randomUUID(), ...nobodyYet }] })}
      >
        Add a person
      </Button>
    </FieldGroup>
  )
}
