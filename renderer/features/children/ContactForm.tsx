import { codeLists } from '../../../shared/codes'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { Together } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { TickField } from '../../components/TickField'
import type { Fields } from '../../components/useFields'
import type { Saving } from '../../components/useSaving'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import type { ChildPage } from './childPage'

type Contact = ChildPage['contacts'][number]

export interface ContactFormProps extends DialogFormProps {
  readonly childId: string
  /** Null for a person not recorded yet. */
  readonly contact: Contact | null
}

const tellings = [
  { value: 'tell', label: 'May be told' },
  { value: 'ask_first', label: 'Ask first' },
  { value: 'do_not_tell', label: 'Do not tell' },
] as const

/** Somebody around the child, and whether they may be told where the child is. */
export function ContactForm({ childId, contact, onDone }: ContactFormProps) {
  const fields = useKeptFields(
    { about: { id: childId }, form: `person ${contact?.id ?? ''}`, follows: contact !== null },
    formOf(contact),
  )
  const save = async (saving: Saving) => {
    const { values } = fields
    const collect = new Collector(nowInstant())
    if (values.name.trim() === '') collect.add('name', 'Give a name, or what the person is called.')
    if (values.role === null) collect.add('role', 'Say who it is.')
    if (values.mayBeTold === null) collect.add('mayBeTold', 'Say whether this person may be told.')
    return saving.save(collect.problems, () =>
      call.children.saveContact({
        childId,
        id: contact?.id ?? null,
        version: contact?.version ?? null,
        name: values.name.trim(),
        role: values.role ?? '',
        parentalResponsibility: values.parentalResponsibility ?? 'not_known',
        agency: textOrNull(values.agency),
        phone: textOrNull(values.phone),
        email: textOrNull(values.email),
        address: textOrNull(values.address),
        mayBeTold: values.mayBeTold ?? 'ask_first',
        mayBeToldReason: textOrNull(values.mayBeToldReason),
        addressConfidential: values.addressConfidential,
      }),
    )
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={contact === null ? 'Add person' : 'Save person'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => <ContactFields fields={fields} problems={problems} />}
    </ShortForm>
  )
}

interface ContactFieldsProps {
  readonly fields: Fields<ReturnType<typeof formOf>>
  readonly problems: readonly Problem[]
}

function ContactFields({ fields, problems }: ContactFieldsProps) {
  const { mayBeTold } = fields.values
  return (
    <>
      <Together>
        <LineField id="name" label="Name" {...fields.of('name')} error={problemOf(problems, 'name')} />
        <CodeSelect
          id="role"
          label="Who it is"
          list={codeLists.contactRole}
          {...fields.of('role')}
          error={problemOf(problems, 'role')}
        />
      </Together>
      <ChoiceField
        id="mayBeTold"
        label="May this person be told that the child is missing, found, or where?"
        choices={tellings}
        inline
        {...fields.of('mayBeTold')}
        error={problemOf(problems, 'mayBeTold')}
      />
      {mayBeTold !== null && mayBeTold !== 'tell' && (
        <LineField
          id="mayBeToldReason"
          label={mayBeTold === 'ask_first' ? 'Ask whom, and why' : 'Why not'}
          {...fields.of('mayBeToldReason')}
          error={problemOf(problems, 'mayBeToldReason')}
        />
      )}
      <YesNoUnknown
        id="parentalResponsibility"
        label="Has parental responsibility?"
        {...fields.of('parentalResponsibility')}
      />
      <Together>
        <LineField id="phone" label="Phone" {...fields.of('phone')} error={problemOf(problems, 'phone')} />
        <LineField id="email" label="Email" {...fields.of('email')} error={problemOf(problems, 'email')} />
      </Together>
      <LineField id="agency" label="Organisation" {...fields.of('agency')} />
      <LineField id="address" label="Address" {...fields.of('address')} />
      <TickField
        id="addressConfidential"
        label="Keep this address off papers that parents may see"
        {...fields.of('addressConfidential')}
      />
    </>
  )
}

function formOf(contact: Contact | null) {
  return {
    name: contact?.name ?? '',
    role: contact?.role ?? null,
    parentalResponsibility: contact?.parentalResponsibility ?? null,
    agency: contact?.agency ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    address: contact?.address ?? '',
    mayBeTold: contact?.mayBeTold ?? null,
    mayBeToldReason: contact?.mayBeToldReason ?? '',
    addressConfidential: contact?.addressConfidential ?? false,
  }
}
