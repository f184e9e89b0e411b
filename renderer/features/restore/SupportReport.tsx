import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { ExactText } from '../../components/ExactText'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { ChosenRegister } from '../register/chosenRegister'

/** What somebody who helps may be sent: read here first, then saved. */
export function SupportReport({ which }: Pick<ChosenRegister, 'which'>) {
  const report = useMutation(api.rescue.report.mutationOptions())
  const save = useMutation({
    mutationFn: async () => {
      const chosen = await call.shell.choose({ purpose: 'saveReport', suggestedName: 'homeward-report.json' })
      return chosen === null ? null : call.rescue.saveReport({ which, grant: chosen.grant })
    },
  })
  return (
    <>
      <p>
        Versions, sizes, dates and codes; no record, and no name of a child, a person, the council or a file.
        Read it before you send it.
      </p>
      <RefusalNotice error={report.error ?? save.error} />
      {report.data && <ExactText label="The report" text={report.data.text} />}
      {save.data && <Banner tone="done">Saved as {save.data.fileName}.</Banner>}
      <ButtonRow>
        <Button variant="default" loading={report.isPending} onClick={() => report.mutate({ which })}>
          Show the report
        </Button>
        {report.data && (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            Save it
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
