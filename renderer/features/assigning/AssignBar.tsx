import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Assignee } from '../../../shared/contract/assigning'
import { plural } from '../../../shared/text/plural'
import { api, call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { Form } from '../../components/Form'
import { NamedSelect } from '../../components/NamedSelect'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaving } from '../../components/useSaving'
import type { Selection } from '../../components/useSelection'

/** Which list the rows stand in, and what one of them is called. */
const kinds = {
  interviews: { noun: 'interview', many: 'interviews' },
  actions: { noun: 'action', many: 'actions' },
  children: { noun: 'child', many: 'children' },
} as const

export interface AssignBarProps {
  readonly kind: keyof typeof kinds
  readonly selection: Selection
}

/** Over a list with ticked rows: gives them to somebody, all in one change. Nothing is shown while none is ticked. */
export function AssignBar({ kind, selection }: AssignBarProps) {
  if (selection.keys.length === 0) return null
  return <Assign kind={kind} selection={selection} />
}

function Assign({ kind, selection }: AssignBarProps) {
  const people = useQuery(api.assigning.people.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const saving = useSaving()
  const { noun, many } = kinds[kind]
  const ids = [...selection.keys]
  const give = async (to: Assignee | null) => {
    if (await saving.save([], () => call.assigning[kind]({ ids, to }))) selection.clear()
  }
  const to = people.data?.find((person) => keyOf(person.to) === chosen)?.to
  return (
    <Banner title={`${plural(ids.length, noun, many)} chosen`}>
      <RefusalNotice error={saving.failure ?? people.error} />
      <Form inline onSubmit={() => to !== undefined && void give(to)}>
        <NamedSelect
          id={`assign-${kind}`}
          label="Give to"
          options={(people.data ?? []).map((person) => ({ value: keyOf(person.to), label: nameOf(person) }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button type="submit" disabled={to === undefined} loading={saving.busy}>
          Give
        </Button>
        <Button variant="default" loading={saving.busy} onClick={() => void give(null)}>
          To nobody
        </Button>
        <Button variant="default" onClick={selection.clear}>
          Choose none
        </Button>
      </Form>
    </Banner>
  )
}

function keyOf({ kind, id }: Assignee): string {
  return `${kind} ${id}`
}

function nameOf(person: { name: string; organisation: string | null; me: boolean }): string {
  if (person.me) return `${person.name} (me)`
  return person.organisation === null ? person.name : `${person.name}, ${person.organisation}`
}
