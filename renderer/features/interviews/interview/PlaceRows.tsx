import { Together } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { NamedField } from '../../persons/NamedField'
import type { PartProps } from './FormParts'
import { NamedRows } from './NamedRows'

const nowhereYet = { name: '', note: '', is: null } as const

/** Places the child was at: as the child said them, or one the register knows. */
export function PlaceRows({ fields }: PartProps) {
  return (
    <NamedRows
      id="facts.placesStayed"
      label="Places the child was at"
      hint="A name, a street or a description, as the child said it."
      one="place"
      rows={fields.values.placesStayed}
      empty={nowhereYet}
      onChange={(placesStayed) => fields.set({ placesStayed })}
    >
      {(row, id, set) => (
        <Together>
          <NamedField
            id={`${id}.name`}
            label="Place"
            field="placeStayed"
            value={{ text: row.name, is: row.is }}
            onChange={({ text, is }) => set({ name: text, is: is ?? null })}
          />
          <LineField id={`${id}.note`} label="Note" value={row.note} onChange={(note) => set({ note })} />
        </Together>
      )}
    </NamedRows>
  )
}
