import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useSession } from '../../app/session'
import { ButtonRow } from '../../components/ButtonRow'
import { ExactText } from '../../components/ExactText'
import { PrintSheet } from '../../components/PrintSheet'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import type { Temporary } from './peopleShapes'

export interface TemporaryPassphraseProps {
  readonly temporary: Temporary
  readonly onPassedOn: () => void
}

/** The passphrase for somebody's first unlock, on the screen the only time. */
export function TemporaryPassphrase({ temporary, onPassedOn }: TemporaryPassphraseProps) {
  const { name, temporaryPassphrase, until } = temporary
  const lastDay = plainDateWords(until)
  const { council } = useSession()
  return (
    <Section id="temporary" heading={`Temporary passphrase for ${name}`}>
      <ExactText label="What to type, with the dashes" text={temporaryPassphrase} large />
      <Words>
        <p>
          Give it to {name} yourself, by hand or by voice. It is shown now and never again, and is good until{' '}
          {lastDay}. At the first unlock {name} chooses a passphrase that only {name} knows; nothing else can
          be done before.
        </p>
      </Words>
      <ButtonRow>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print it
        </Button>
        <Button variant="default" onClick={onPassedOn}>
          {name} has it
        </Button>
      </ButtonRow>
      <PrintSheet
        pages={[
          <>
            <h1>Homeward: for {name}</h1>
            <p>{council}</p>
            <p>Your temporary passphrase, with the dashes, good until {lastDay}:</p>
            <h2>{temporaryPassphrase}</h2>
            <ol>
              <li>Start Homeward on this PC, choose your name and type the passphrase above.</li>
              <li>Choose a passphrase that only you know: four or more words that do not belong together.</li>
              <li>Destroy this sheet. It opens nothing any more.</li>
            </ol>
          </>,
        ]}
      />
    </Section>
  )
}
