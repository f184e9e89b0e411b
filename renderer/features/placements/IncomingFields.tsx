import { codeLists } from '../../../shared/codes'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { emptyDay } from '../../components/dayEntry'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { pickedNothing } from '../../components/pickEntry'
import type { Fields } from '../../components/useFields'
import { authorityList } from '../children/authorityList'
import { HomeField, type SuggestedPlace } from '../places/HomeField'

export const emptyIncoming = {
  forename: '',
  surname: '',
  dob: emptyDay,
  sex903: null as 'M' | 'F' | 'U' | null,
  placingLa: null as string | null,
  startedOn: emptyDay,
  noticeReceivedOn: emptyDay,
  placementType: null as string | null,
  home: pickedNothing,
  postcode: '',
  workerName: '',
  workerPhone: '',
}

export type IncomingForm = typeof emptyIncoming

export interface IncomingFieldsProps {
  readonly fields: Fields<IncomingForm>
  readonly problems: readonly Problem[]
  /** The child is one the register knows: no name is asked for. */
  readonly known: boolean
}

/** Who placed which child here, where, and since when. */
export function IncomingFields({ fields, problems, known }: IncomingFieldsProps) {
  const error = (name: string) => problemOf(problems, name)
  const takeOver = (home: SuggestedPlace) =>
    fields.set({
      home: { text: home.name, id: home.id, add: false },
      ...(home.postcode === null ? {} : { postcode: home.postcode }),
    })
  return (
    <>
      {!known && <ChildFields fields={fields} problems={problems} />}
      <CodeSelect
        id="placingLa"
        label="Placing authority"
        list={authorityList}
        {...fields.of('placingLa')}
        error={error('placingLa')}
      />
      <Together>
        <DayField
          id="startedOn"
          label="Lives here from"
          days="past"
          {...fields.of('startedOn')}
          error={error('startedOn')}
        />
        <DayField
          id="noticeReceivedOn"
          label="Notice received on"
          days="past"
          {...fields.of('noticeReceivedOn')}
          error={error('noticeReceivedOn')}
        />
      </Together>
      <CodeSelect
        id="placementType"
        label="Placement type"
        list={codeLists.placementType}
        {...fields.of('placementType')}
        error={error('placementType')}
      />
      <HomeField
        id="placeName"
        {...fields.of('home')}
        onPick={takeOver}
        error={error('placeName') ?? error('placeId')}
      />
      <LineField id="postcode" label="Postcode" width="short" {...fields.of('postcode')} />
      <Together>
        <LineField
          id="workerName"
          label="Their social worker"
          hint="Who must be told when the child is missing."
          {...fields.of('workerName')}
        />
        <LineField
          id="workerPhone"
          label="Phone"
          hint="Day, and out of hours."
          {...fields.of('workerPhone')}
        />
      </Together>
    </>
  )
}

const sexes = codeLists.sex903

function ChildFields({ fields, problems }: Omit<IncomingFieldsProps, 'known'>) {
  return (
    <>
      <Together>
        <LineField
          id="forename"
          label="First name"
          {...fields.of('forename')}
          error={problemOf(problems, 'forename')}
        />
        <LineField id="surname" label="Family name" {...fields.of('surname')} />
      </Together>
      <Together>
        <DayField
          id="dob"
          label="Date of birth"
          days="birth"
          {...fields.of('dob')}
          error={problemOf(problems, 'dob')}
        />
        <CodeSelect
          id="sex903"
          label="Sex"
          list={sexes}
          value={fields.values.sex903}
          onChange={(code) =>
            fields.set({ sex903: code === 'M' || code === 'F' || code === 'U' ? code : null })
          }
        />
      </Together>
    </>
  )
}
