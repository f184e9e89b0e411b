import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../app/api'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import type { FolderVerdict } from '../register/create/registerPlace'
import { FolderField } from '../register/FolderField'
import type { ChosenCopy, RestoreTarget } from './restoring'

export interface ChoosePlaceProps {
  readonly copy: ChosenCopy
  readonly onBack: () => void
  readonly onChosen: (target: RestoreTarget) => void
}

/** The name a copy had as a register: "Ashcombe 2026-11-22 101500.homeward" was "Ashcombe". */
function registerNameOf(copy: string): string {
  return copy.replace(/\.homeward$/i, '').replace(/ \d{4}-\d\d-\d\d \d{4,6}$/, '')
}

/** Where the register is to live on this PC. */
export function ChoosePlace({ copy, onBack, onChosen }: ChoosePlaceProps) {
  const proposed = useQuery(api.register.proposeFolder.queryOptions())
  const [fileName, setFileName] = useState(registerNameOf(copy.name))
  const [chosen, setChosen] = useState<{ grant: string; verdict: FolderVerdict } | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = useMutation({
    mutationFn: async () => {
      const grant = await call.shell.choose({ purpose: 'registerFolder' })
      if (grant === null) return
      setChosen({ grant: grant.grant, verdict: await call.register.checkFolder({ grant: grant.grant }) })
    },
  })
  const verdict = chosen?.verdict ?? proposed.data
  const next = () => {
    const found: Problem[] = []
    if (fileName.trim() === '') found.push({ fieldId: 'file-name', message: 'Type a name for the file' })
    if (verdict?.ok !== true) found.push({ fieldId: 'choose-folder', message: 'Choose another folder' })
    setProblems(found)
    if (found.length > 0) return
    const folder =
      chosen === null ? ({ from: 'proposed' } as const) : ({ from: 'grant', grant: chosen.grant } as const)
    onChosen({ place: 'new', fileName: fileName.trim(), folder })
  }
  return (
    <Form keeps="no register" onSubmit={next}>
      <ErrorSummary problems={problems} />
      <Words>
        <p>
          The register is made anew on this PC from {copy.name}. If it is still used on another PC, do not go
          on there: the two would go different ways.
        </p>
      </Words>
      <LineField
        id="file-name"
        label="Name of the file"
        value={fileName}
        onChange={setFileName}
        error={problemOf(problems, 'file-name')}
        maxLength={100}
      />
      <RefusalNotice error={choose.error ?? proposed.error} />
      <FolderField
        id="choose-folder"
        label="Folder"
        hint="A folder of this PC that every Windows user of it can open."
        verdict={verdict}
        busy={choose.isPending}
        onChoose={() => choose.mutate()}
        error={problemOf(problems, 'choose-folder')}
      />
      <FormActions save="Continue">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  )
}
