import { Button } from '@mantine/core'
import { useState } from 'react'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { Words } from '../../components/Words'
import {
  fileProblems,
  RegisterFileFields,
  useRegisterFolder,
  type ChosenFolder,
} from '../register/RegisterFileFields'
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
  const [fileName, setFileName] = useState(registerNameOf(copy.name))
  const [chosen, setChosen] = useState<ChosenFolder | null>(null)
  const folder = useRegisterFolder(chosen, setChosen)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    const found = fileProblems(fileName, folder.verdict)
    setProblems(found)
    if (found.length > 0) return
    onChosen({
      place: 'new',
      fileName: fileName.trim(),
      folder: chosen === null ? { from: 'proposed' } : { from: 'grant', grant: chosen.grant },
    })
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
      <RegisterFileFields fileName={fileName} onFileName={setFileName} folder={folder} problems={problems} />
      <FormActions save="Continue">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  )
}
