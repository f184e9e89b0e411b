import { call } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { DialogButton } from '../../components/FormDialog'
import { HistoryButton } from '../../components/HistoryButton'
import { RecordTable } from '../../components/RecordTable'
import { ReasonButton } from '../../components/ReasonButton'
import { Section } from '../../components/Section'
import { StatusWord, type Meaning } from '../../components/StatusWord'
import type { ChildPage } from './childPage'
import { ContactForm } from './ContactForm'

export type Contact = ChildPage['contacts'][number]

const tellWords: Readonly<Record<Contact['mayBeTold'], { meaning: Meaning; word: string }>> = {
  tell: { meaning: 'done', word: 'may be told' },
  ask_first: { meaning: 'soon', word: 'ask first' },
  do_not_tell: { meaning: 'now', word: 'do not tell' },
}

export interface ContactsSectionProps {
  readonly childId: string
  readonly contacts: readonly Contact[]
}

/** Family, carers and professionals: whether each may be told stands first. */
export function ContactsSection({ childId, contacts }: ContactsSectionProps) {
  return (
    <Section
      id="people"
      heading="People around the child"
      action={
        <DialogButton
          needs="children.write"
          label="Add a person"
          title="Add a person"
          renderForm={(dialog) => <ContactForm childId={childId} contact={null} {...dialog} />}
        />
      }
    >
      <RecordTable
        caption="People around the child"
        captionHidden
        rows={contacts}
        rowKey={({ id }) => id}
        empty={<Empty>Nobody is recorded. Add who must be told, and who must not.</Empty>}
        columns={[
          { key: 'who', heading: 'Person', cell: (contact) => <Who contact={contact} /> },
          { key: 'tell', heading: 'May be told', cell: (contact) => <MayBeTold contact={contact} /> },
          {
            key: 'do',
            heading: 'Change',
            headingHidden: true,
            cell: (contact) => <Choices childId={childId} contact={contact} />,
          },
        ]}
      />
    </Section>
  )
}

function Who({ contact }: { readonly contact: Contact }) {
  const { name, roleLabel, agency, phone, email, address, addressConfidential, parentalResponsibility } =
    contact
  const reach = [
    phone,
    email,
    address === null ? null : addressConfidential ? `${address} (confidential)` : address,
  ].filter((part) => part !== null)
  return (
    <>
      <strong>{name}</strong>
      <div>
        {[roleLabel, agency, parentalResponsibility === 'yes' ? 'parental responsibility' : null]
          .filter((part) => part !== null)
          .join(', ')}
      </div>
      {reach.length > 0 && <div>{reach.join(' · ')}</div>}
    </>
  )
}

function MayBeTold({ contact: { mayBeTold, mayBeToldReason } }: { readonly contact: Contact }) {
  const { meaning, word } = tellWords[mayBeTold]
  return (
    <>
      <StatusWord meaning={meaning}>{word}</StatusWord>
      {mayBeToldReason !== null && <div>{mayBeToldReason}</div>}
    </>
  )
}

function Choices({ childId, contact }: { readonly childId: string; readonly contact: Contact }) {
  return (
    <ButtonRow>
      <DialogButton
        needs="children.write"
        label="Change"
        title={`Change: ${contact.name}`}
        quiet
        renderForm={(dialog) => <ContactForm childId={childId} contact={contact} {...dialog} />}
      />
      <HistoryButton recordId={contact.id} of={contact.name} label="History" />
      <ReasonButton
        needs="children.write"
        label="Withdraw"
        title={`Withdraw ${contact.name}`}
        of={contact.id}
        explain="The person leaves the child's page. The record stays in the history and can be brought back."
        quiet
        onConfirm={(reason) =>
          call.children.withdrawContact({ id: contact.id, version: contact.version, reason })
        }
      />
    </ButtonRow>
  )
}
