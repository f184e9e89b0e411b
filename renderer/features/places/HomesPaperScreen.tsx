import { useState } from 'react'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { paths } from '../../app/paths'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { PaperScreen } from '../documents/PaperScreen'
import { SaveTable } from '../documents/SaveTable'

const back = { label: 'Homes', to: paths.places }

/** The dated list of homes for the police: first for whom and why, then the paper. */
export function HomesPaperScreen() {
  const fields = useKeptFields(
    { form: 'homesPaper' },
    { recipient: '', basis: 'Finding missing children who live in these homes' },
  )
  const { recipient, basis } = fields.values
  const [made, setMade] = useState(false)
  const [tried, setTried] = useState(false)
  const which = { kind: 'homesExtract', recipient: recipient.trim(), basis: basis.trim() } as const
  if (made)
    return (
      <PaperScreen
        which={which}
        then={<SaveTable what={which} name="homes" />}
        title="Homes and their duty phones"
        back={back}
        mayGo={`For ${recipient.trim()}. It names no child and no foster carer, and it is not to be published. Saving or printing it is noted with the homes.`}
      />
    )
  const missing = (text: string, words: string) => (tried && text.trim() === '' ? words : undefined)
  const go = () => {
    setTried(true)
    const complete = recipient.trim() !== '' && basis.trim() !== ''
    setMade(complete)
    if (complete) void fields.keeping.end()
  }
  return (
    <Page title="List of homes for the police" back={back} width="column">
      <p>
        Name, address, duty phone, provider and authority of each home. Foster and family homes are left out,
        and no child is named.
      </p>
      <Form onSubmit={go} keeps={fields.keeping}>
        <LineField
          id="recipient"
          label="Who is it for?"
          hint="A person or a team: “Missing persons unit, Sergeant Bell”"
          {...fields.of('recipient')}
          error={missing(recipient, 'Say who it is for')}
        />
        <LineField
          id="basis"
          label="On what basis?"
          {...fields.of('basis')}
          error={missing(basis, 'Say why it may be given')}
        />
        <FormActions save="Make the list" />
      </Form>
    </Page>
  )
}
