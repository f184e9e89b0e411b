import { Button } from '@mantine/core'
import type { ImportPreview } from '../../../../shared/contract/exchange'
import { isRefusal } from '../../../app/errors'
import { ButtonRow } from '../../../components/ButtonRow'
import { ErrorSummary } from '../../../components/ErrorSummary'
import { LinkButton } from '../../../components/LinkButton'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { PreviewQuestion } from '../exchangeShapes'
import { StreamMeter } from '../StreamMeter'
import type { Streaming } from '../useStream'
import { Clashes } from './Clashes'
import { RuleVerdicts } from './RuleVerdicts'
import { SameChild } from './SameChild'
import { Unreadable } from './Unreadable'
import { useBringIn, type LookedAt } from './useBringIn'
import { WhatIsWritten } from './WhatIsWritten'

export interface PreviewScreenProps extends LookedAt {
  readonly looking: Streaming<PreviewQuestion, ImportPreview>
  readonly onBack: () => void
}

/** The second step: everything that would be written, what somebody has to decide, and then "Bring in". */
export function PreviewScreen(props: PreviewScreenProps) {
  const { preview, looking, onBack } = props
  const deciding = useBringIn(props)
  const { writing } = deciding
  const running = writing.progress ?? looking.progress
  return (
    <Page
      title="Import: what would be brought in"
      facts={[
        preview.files.map(({ name }) => name).join(', '),
        ...(preview.year === null ? [] : [`year to 31 March ${preview.year}`]),
        'nothing has been written yet',
      ]}
      action={
        running === null ? (
          <ButtonRow>
            <Button variant="default" onClick={onBack}>
              Back to the files
            </Button>
            <Button onClick={deciding.bringIn}>Bring in</Button>
          </ButtonRow>
        ) : (
          <StreamMeter
            progress={running}
            onCancel={writing.progress === null ? looking.cancel : writing.cancel}
          />
        )
      }
    >
      <ErrorSummary problems={deciding.problems} />
      <RefusalNotice error={looking.error} />
      <RefusalNotice
        error={deciding.refused}
        action={
          isRefusal(deciding.refused, 'PREVIEW_OUT_OF_DATE') && (
            <LinkButton onClick={deciding.lookAgain}>Look again</LinkButton>
          )
        }
      />
      <WhatIsWritten preview={preview} />
      <SameChild
        questions={preview.sameChildQuestions}
        answers={deciding.answers}
        onAnswer={deciding.answer}
      />
      <Clashes clashes={preview.clashes} taken={deciding.takeFile} onTake={deciding.setTakeFile} />
      <Unreadable rows={preview.unreadable} />
      <RuleVerdicts verdicts={preview.verdicts} />
    </Page>
  )
}
