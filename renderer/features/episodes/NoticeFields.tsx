import { codeLists } from '../../../shared/codes'
import { CodeSelect } from '../../components/CodeSelect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import type { Fields } from '../../components/useFields'
import type { NoticeForm } from './noticeForm'

export interface NoticeFieldsProps {
  readonly fields: Fields<NoticeForm>
  readonly problems: readonly Problem[]
}

/** A further notice of an absence that is open: when, who, and what was said. */
export function NoticeOfSameFields({ fields, problems }: NoticeFieldsProps) {
  return (
    <>
      <DayTimeField
        id="notice.received"
        label="Notice reached the council"
        hint="As you would say it: 0910, yesterday, 2/4."
        {...fields.of('received')}
        error={problemOf(problems, 'notice.received')}
      />
      <CodeSelect
        id="notice.source"
        label="Who told the council"
        list={codeLists.noticeSource}
        {...fields.of('source')}
        error={problemOf(problems, 'notice.source')}
      />
      <Together>
        <LineField id="notice.toldBy" label="Told by" {...fields.of('toldBy')} />
        <LineField
          id="notice.reference"
          label="Reference"
          hint="Of the police or another sender."
          {...fields.of('reference')}
        />
      </Together>
      <NotesField id="notice.said" label="What the notice said" rows={2} {...fields.of('said')} />
    </>
  )
}
