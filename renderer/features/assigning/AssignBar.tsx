import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Assignee } from '../../../shared/contract/assigning'
import { plural } from '../../../shared/text/plural'
import { call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { Form } from '../../components/Form'
import { NamedSelect } from '../../components/NamedSelect'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaving } from '../../components/useSaving'
import type { Selection } from '../../components/useSelection'
import { useAssignees } from './useAssignees'

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
  const assignees = useAssignees()
  const [chosen, setChosen] = useState<string | null>(null)
  const saving = useSaving()
  const { noun, many } = kinds[kind]
  const ids = [...selection.keys]
  const give = async (to: Assignee | null) => {
    if (await saving.save([], () => call.assigning[kind]({ ids, to }))) selection.clear()
  }
  const to = assignees.of(chosen)
  return (
    <Banner title={`${plural(ids.length, noun, many)} chosen`}>
      <RefusalNotice error={saving.failure ?? assignees.error} />
      <Form inline onSubmit={() => to !== undefined && void give(to)} keeps="ticked rows">
        <NamedSelect
          id={`assign-${kind}`}
          label="Give to"
          options={assignees.options}
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
