import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AuditFilter } from '../../../shared/contract/audit'
import { actionWords } from '../../../shared/text/auditWords'
import type { call } from '../../app/api'
import { DayField } from '../../components/DayField'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions, Together } from '../../components/Form'
import { NamedSelect } from '../../components/NamedSelect'
import { TickField } from '../../components/TickField'
import { useNow } from '../../components/useNow'
import { May } from '../../app/May'
import { AboutChild } from '../rights/AboutChild'
import { askedForAll, filterForAll, takeFilter, type Asked } from './filter'

export interface FilterFormProps {
  readonly choices: Awaited<ReturnType<typeof call.audit.choices>>
  /** Entries about this child alone. */
  readonly childId: string | null
  readonly onShow: (filter: AuditFilter) => void
}

/** Which entries: who, what, whose record, the days, only what was refused. */
export function FilterForm({ choices, childId, onShow }: FilterFormProps) {
  const now = useNow()
  const [asked, setAsked] = useState<Asked>(askedForAll)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const set = (change: Partial<Asked>) => setAsked({ ...asked, ...change })
  const show = () => {
    const taken = takeFilter(asked, childId, now)
    setProblems(taken.problems)
    if (taken.problems.length === 0) onShow(taken.filter)
  }
  const showAll = () => {
    setAsked(askedForAll)
    setProblems([])
    onShow(filterForAll(childId))
  }
  return (
    <Form onSubmit={show} keeps="shows" wide>
      <ErrorSummary problems={problems} />
      <Together>
        <NamedSelect
          id="audit-who"
          label="Who"
          options={choices.actors.map(({ id, name }) => ({ value: id, label: name }))}
          value={asked.actorId}
          onChange={(actorId) => set({ actorId })}
        />
        <NamedSelect
          id="audit-what"
          label="What"
          options={choices.actions.map((action) => ({ value: action, label: actionWords(action) }))}
          value={asked.action}
          onChange={(action) => set({ action })}
        />
        <DayField
          id="audit-from"
          label="First day"
          days="past"
          value={asked.from}
          onChange={(from) => set({ from })}
          error={problemOf(problems, 'audit-from')}
        />
        <DayField
          id="audit-to"
          label="Last day"
          days="past"
          value={asked.to}
          onChange={(to) => set({ to })}
          error={problemOf(problems, 'audit-to')}
        />
      </Together>
      {childId === null && (
        <May permission="children.read">
          <AboutChild value={asked.child} onChange={(child) => set({ child })} />
        </May>
      )}
      <TickField
        id="audit-refused"
        label="Only what was refused"
        value={asked.refusedOnly}
        onChange={(refusedOnly) => set({ refusedOnly })}
      />
      <FormActions save="Show">
        <Button variant="default" onClick={showAll}>
          Show all
        </Button>
      </FormActions>
    </Form>
  )
}
