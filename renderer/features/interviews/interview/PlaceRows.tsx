import { Button } from '@mantine/core'
import { FieldGroup } from '../../../components/FieldGroup'
import { Together } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { LinkButton } from '../../../components/LinkButton'
import { NamedField } from '../../persons/NamedField'
import type { PlaceRow } from '../interviewForm'
import type { PartProps } from './FormParts'

const nowhereYet = { name: '', note: '', is: null } as const

/** Places the child was at: as the child said them, or one the register knows. */
export function PlaceRows({ fields }: PartProps) {
  const rows = fields.values.placesStayed
  const set = (id: string, part: Partial<PlaceRow>) =>
    fields.set({ placesStayed: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) })
  return (
    <FieldGroup
      id="facts.placesStayed"
      label="Places the child was at"
      hint="A name, a street or a description, as the child said it."
    >
      {rows.map((row, index) => (
        <FieldGroup key={row.id} id={`facts.placesStayed.${index}`} label={`Place ${index + 1}`}>
          <Together>
            <NamedField
              id={`facts.placesStayed.${index}.name`}
              label="Place"
              field="placeStayed"
              value={{ text: row.name, is: row.is }}
              onChange={({ text, is }) => set(row.id, { name: text, is: is ?? null })}
            />
            <LineField
              id={`facts.placesStayed.${index}.note`}
              label="Note"
              value={row.note}
              onChange={(note) => set(row.id, { note })}
            />
          </Together>
          <LinkButton
            label={`Remove place ${index + 1}`}
            onClick={() => fields.set({ placesStayed: rows.filter(({ id }) => id !== row.id) })}
          >
            Remove
          </LinkButton>
        </FieldGroup>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() => fields.set({ placesStayed: [...rows, { id: crypto.randomUUID(), ...nowhereYet }] })}
      >
        Add a place
      </Button>
    </FieldGroup>
  )
}
