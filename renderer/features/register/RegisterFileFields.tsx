import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { FolderField, type FolderVerdict } from './FolderField'

/** A folder somebody chose in the system's dialog, with what Homeward says of it. */
export interface ChosenFolder {
  readonly grant: string
  readonly verdict: FolderVerdict
}

/** The folder Homeward proposes for a register, until another is chosen. */
export function useRegisterFolder(chosen: ChosenFolder | null, onChosen: (folder: ChosenFolder) => void) {
  const proposed = useQuery(api.register.proposeFolder.queryOptions())
  const choose = useMutation({
    mutationFn: async () => {
      const given = await call.shell.choose({ purpose: 'registerFolder' })
      if (given === null) return
      const { grant } = given
      onChosen({ grant, verdict: await call.register.checkFolder({ grant }) })
    },
  })
  return { verdict: chosen?.verdict ?? proposed.data, error: choose.error ?? proposed.error, choose }
}

/** What has to be put right before a register can be made there. */
export function fileProblems(fileName: string, verdict: FolderVerdict | undefined): Problem[] {
  const problems: Problem[] = []
  if (fileName.trim() === '') problems.push({ fieldId: 'file-name', message: 'Type a name for the file' })
  if (verdict?.ok !== true)
    problems.push({ fieldId: 'choose-folder', message: 'Choose a folder that can hold the register' })
  return problems
}

export interface RegisterFileFieldsProps {
  readonly fileName: string
  readonly onFileName: (fileName: string) => void
  readonly folder: ReturnType<typeof useRegisterFolder>
  readonly problems: readonly Problem[]
}

/** The name and the folder of a register that is made on this PC. */
export function RegisterFileFields({ fileName, onFileName, folder, problems }: RegisterFileFieldsProps) {
  const { verdict, error, choose } = folder
  return (
    <>
      <LineField
        id="file-name"
        label="Name of the file"
        value={fileName}
        onChange={onFileName}
        error={problemOf(problems, 'file-name')}
        maxLength={100}
      />
      <RefusalNotice error={error} />
      <FolderField
        id="choose-folder"
        label="Folder"
        hint="A folder of this PC that every Windows user of it can open. Documents and Desktop are usually copied to the internet."
        verdict={verdict}
        busy={choose.isPending}
        onChoose={() => choose.mutate()}
        error={problemOf(problems, 'choose-folder')}
      />
    </>
  )
}
