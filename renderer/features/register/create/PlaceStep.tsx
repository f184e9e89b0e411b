import { Button } from '@mantine/core'
import { useState } from 'react'
import { Banner } from '../../../components/Banner'
import { ErrorSummary, problemOf, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { RegisterFileFields, useRegisterFolder } from '../RegisterFileFields'
import { fileNameOf, placeProblems, type RegisterPlace } from './registerPlace'

export interface PlaceStepProps {
  readonly value: RegisterPlace
  readonly onChange: (value: RegisterPlace) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Whose register, whose hands, which file, which folder. */
export function PlaceStep({ value, onChange, onBack, onNext }: PlaceStepProps) {
  const folder = useRegisterFolder(value.chosen, (chosen) => onChange({ ...value, chosen }))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const next = () => {
    const found = placeProblems(value, folder.verdict)
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
      <RegisterFileFields
        fileName={fileNameOf(value)}
        onFileName={(fileName) => onChange({ ...value, fileName })}
        folder={folder}
        problems={problems}
      />
      <FormActions save="Continue">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </FormActions>
    </Form>
  )
}
