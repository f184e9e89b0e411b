import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RecoverySheetShape } from '../../../../shared/contract/register'
import { api, queryClient } from '../../../app/api'
import { ErrorSummary, focusField, problemOf, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions, Together } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Words } from '../../../components/Words'

export interface ProveSheetProps {
  readonly sheet: RecoverySheetShape
  readonly keepers: readonly [string, string]
  readonly onBack: () => void
  readonly onProved: () => void
}

/** Some groups, typed from the paper: only then is the sheet known to exist. */
export function ProveSheet({ sheet, keepers, onBack, onProved }: ProveSheetProps) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [first] = sheet.ask
  useEffect(() => {
    if (first !== undefined) focusField(`group-${first}`)
  }, [first])
  const prove = useMutation(
    api.register.proveRecovery.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        onProved()
      },
    }),
  )
  const submit = () => {
    const empty = sheet.ask.filter((group) => (typed[group] ?? '').trim() === '')
    setProblems(empty.map((group) => ({ fieldId: `group-${group}`, message: `Type group ${group}` })))
    if (empty.length > 0) return
    prove.mutate({
      answers: sheet.ask.map((group) => ({ group, typed: typed[group] ?? '' })),
      keepers: [keepers[0].trim(), keepers[1].trim()],
    })
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={prove.error} />
      <Words>
        <p>Take one of the printed sheets and type these groups from it. Small letters will do.</p>
      </Words>
      <Together>
        {sheet.ask.map((group) => (
          <LineField
            key={group}
            id={`group-${group}`}
            label={`Group ${group}`}
            maxLength={20}
            value={typed[group] ?? ''}
            onChange={(text) => setTyped({ ...typed, [group]: text })}
            error={problemOf(problems, `group-${group}`)}
          />
        ))}
      </Together>
      <FormActions save="The sheets are put away" busy={prove.isPending}>
        <Button variant="default" onClick={onBack}>
          Show the code again
        </Button>
      </FormActions>
    </Form>
  )
}
