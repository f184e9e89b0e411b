import { Button } from '@mantine/core'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink, useGo } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'

/** For the day the PC is not there, and the morning after. */
export function PaperDaysScreen() {
  const go = useGo()
  const mayPrint = useMay('documents.print')
  const mayRecord = useMay('episodes.record')
  return (
    <Page
      title="Paper days"
      facts={['forms to print in advance', 'and one sheet to key in afterwards']}
      action={mayRecord && <Button onClick={() => go(paths.catchUp())}>Key in a catch-up sheet</Button>}
    >
      {mayPrint && (
        <Section id="forms" heading="Print in advance">
          <p>
            Print these once and keep them where the night and the weekend can find them. They hold nothing
            about any child.
          </p>
          <ul>
            <li>
              <AppLink to={paths.blankForms('catchUp')}>Catch-up sheet</AppLink>: one line per notice from the
              police or out of hours.
            </li>
            <li>
              <AppLink to={paths.blankForms('missing')}>Missing and return form</AppLink>: what to ask when a
              child is missing, and when the child is back.
            </li>
          </ul>
        </Section>
      )}
      {mayRecord && (
        <Section id="after" heading="The morning after">
          <p>
            Key in the sheet line by line: who, from when, back when, and the reference. Homeward finds the
            child and the open episode, and says what each line will become before anything is saved.
          </p>
        </Section>
      )}
    </Page>
  )
}
