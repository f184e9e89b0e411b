import { codeLists } from '../../../../shared/codes'
import { CodeSelect } from '../../../components/CodeSelect'
import { problemOf } from '../../../components/ErrorSummary'
import { Together } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { NamedField } from '../../persons/NamedField'
import type { PartProps } from './FormParts'
import { NamedRows } from './NamedRows'

const nobodyYet = { name: '', relationship: null, ageBand: null, note: '', is: null } as const

/** People the child was with: what each is to the child, about how old, and a name if the child gave one. */
export function CompanionRows({ fields, problems }: PartProps) {
  return (
    <NamedRows
      id="facts.companions"
      label="People the child was with"
      hint="A name, a nickname or a description, as the child said it. Nothing has to be known."
      one="person"
      rows={fields.values.companions}
      empty={nobodyYet}
      onChange={(companions) => fields.set({ companions })}
    >
      {(row, id, set) => (
        <>
          <Together>
            <NamedField
              id={`${id}.name`}
              label="Name or description"
              field="companion"
              value={{ text: row.name, is: row.is }}
              onChange={({ text, is }) => set({ name: text, is: is ?? null })}
            />
            <CodeSelect
              id={`${id}.relationship`}
              label="Who it is to the child"
              list={codeLists.companionRelationship}
              value={row.relationship}
              onChange={(relationship) => set({ relationship })}
              error={problemOf(problems, `${id}.relationship`)}
            />
            <CodeSelect
              id={`${id}.ageBand`}
              label="Age"
              list={codeLists.ageBand}
              value={row.ageBand}
              onChange={(ageBand) => set({ ageBand })}
              error={problemOf(problems, `${id}.ageBand`)}
            />
          </Together>
          <LineField id={`${id}.note`} label="Note" value={row.note} onChange={(note) => set({ note })} />
        </>
      )}
    </NamedRows>
  )
}
