import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../../app/api'
import { Banner } from '../../../components/Banner'
import { ErrorSummary, problemOf, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { FolderField } from '../FolderField'
import { fileNameOf, placeProblems, type RegisterPlace } from './registerPlace'

export interface PlaceStepProps {
  readonly value: RegisterPlace
  readonly onChange: (value: RegisterPlace) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Another folder than the proposed one, with what Homeward says of it. */
function useFolderChoice(value: RegisterPlace, onChange: (value: RegisterPlace) => void) {
  return useMutation({
    mutationFn: async () => {
      const grant = await call.shell.choose({ purpose: 'registerFolder' })
      if (grant === null) return
      const verdict = await call.register.checkFolder({ grant: grant.grant })
      onChange({ ...value, chosen: { grant: grant.grant, verdict } })
    },
  })
}

/** Whose register, whose hands, which file, which folder. */
export function PlaceStep({ value, onChange, onBack, onNext }: PlaceStepProps) {
  const proposed = useQuery(api.register.proposeFolder.queryOptions())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = useFolderChoice(value, onChange)
  const next = () => {
    const found = placeProblems(value, proposed.data)
    setProblems(found)
    if (found.length === 0) onNext()
  }
  return (
    <Form keeps="no register" onSubmit={next}>
      <ErrorSummary problems={problems} />
      <Banner>This register lives on this PC; colleagues work here, one at a time.</Banner>
      <LineField
        id="council"
        label="Council"
        hint="As it should stand on papers"
        value={value.council}
        onChange={(council) => onChange({ ...value, council })}
        error={problemOf(problems, 'council')}
        maxLength={120}
      />
      <LineField
        id="your-name"
        label="Your name"
        hint="It stands beside everything you record"
        value={value.yourName}
        onChange={(yourName) => onChange({ ...value, yourName })}
        error={problemOf(problems, 'your-name')}
        autoComplete="name"
      />
      <LineField
        id="file-name"
        label="Name of the file"
        value={fileNameOf(value)}
        onChange={(fileName) => onChange({ ...value, fileName })}
        error={problemOf(problems, 'file-name')}
        maxLength={100}
      />
      <RefusalNotice error={choose.error ?? proposed.error} />
      <FolderField
        id="choose-folder"
        label="Folder"
        hint="A folder of this PC that every Windows user of it can open. Documents and Desktop are usually copied to the internet."
        verdict={value.chosen?.verdict ?? proposed.data}
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
