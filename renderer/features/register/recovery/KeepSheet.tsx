import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { RecoverySheetShape } from '../../../../shared/contract/register'
import { ButtonRow } from '../../../components/ButtonRow'
import { CodeGroups } from '../../../components/CodeGroups'
import { ErrorSummary, problemOf, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { PrintSheet } from '../../../components/PrintSheet'
import { Words } from '../../../components/Words'
import { PrintedSheet } from './PrintedSheet'

type Keepers = readonly [string, string]

export interface KeepSheetProps {
  readonly sheet: RecoverySheetShape
  readonly keepers: Keepers
  readonly onKeepers: (keepers: Keepers) => void
  readonly onKept: () => void
}

function keeperProblems([first, second]: Keepers): Problem[] {
  const problems: Problem[] = []
  if (first.trim() === '') problems.push({ fieldId: 'keeper-1', message: 'Say who keeps the first copy' })
  if (second.trim() === '') problems.push({ fieldId: 'keeper-2', message: 'Say who keeps the second copy' })
  return problems
}

/** The code on the screen, the only time, with two keepers to name and two copies to print. */
export function KeepSheet({ sheet, keepers, onKeepers, onKept }: KeepSheetProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const whenNamed = (next: () => void) => {
    const found = keeperProblems(keepers)
    setProblems(found)
    if (found.length === 0) next()
  }
  return (
    <Form keeps="secret" onSubmit={() => whenNamed(onKept)}>
      <ErrorSummary problems={problems} />
      <Words>
        <p>
          If the passphrase is forgotten, or the person who knows it leaves, this code opens the register. It
          is shown now and never again. Print two copies and give them to two people who keep them locked
          away, in different rooms.
        </p>
      </Words>
      <CodeGroups groups={sheet.groups} />
      <LineField
        id="keeper-1"
        label="Who keeps the first copy"
        value={keepers[0]}
        onChange={(name) => onKeepers([name, keepers[1]])}
        error={problemOf(problems, 'keeper-1')}
        width="medium"
      />
      <LineField
        id="keeper-2"
        label="Who keeps the second copy"
        value={keepers[1]}
        onChange={(name) => onKeepers([keepers[0], name])}
        error={problemOf(problems, 'keeper-2')}
        width="medium"
      />
      <ButtonRow>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => whenNamed(() => window.print())}
        >
          Print two copies
        </Button>
      </ButtonRow>
      <FormActions save="I have the sheets on paper" />
      <PrintSheet
        pages={keepers.map((keeper, index) => (
          <PrintedSheet key={index} sheet={sheet} keeper={keeper} copy={index + 1} />
        ))}
      />
    </Form>
  )
}
