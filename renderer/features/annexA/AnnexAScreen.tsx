import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { localDateOf } from '../../../shared/domain/time/london'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { Words } from '../../components/Words'
import { SaveTable } from '../documents/SaveTable'
import { ReturnsTabs } from '../returns/ReturnsTabs'
import { ChildRows } from './ChildRows'
import { InspectionDay } from './InspectionDay'
import { ReadingsForm } from './ReadingsForm'
import { SavedBefore } from './SavedBefore'
import { WholeList } from './WholeList'

/** Ofsted's Annex A, list 8: the columns about missing children, ready to be merged by the council's identifier. */
export function AnnexAScreen() {
  const now = useNow()
  const [on, setOn] = useState<LocalDate>(() => localDateOf(now))
  const list = useQuery({
    ...api.annexA.list.queryOptions({ input: { on } }),
    placeholderData: keepPreviousData,
  })
  const settings = useQuery(api.settings.get.queryOptions())
  const rows = list.data?.rows ?? []
  const withoutReference = rows.filter(({ notes }) => notes.includes('noReference')).length
  return (
    <Page
      title="Annex A, list 8"
      facts={[
        'Ofsted: children in care, and those who ceased in the last six months',
        ...(list.data === undefined
          ? []
          : [
              plural(rows.length, 'child', 'children'),
              `counted from ${plainDateWords(list.data.windowFrom)} to ${plainDateWords(list.data.on)}`,
            ]),
      ]}
    >
      <ReturnsTabs here={paths.annexA} />
      <RefusalNotice error={list.error ?? settings.error} />
      <InspectionDay on={on} onChange={setOn} />
      {list.data !== undefined && settings.data !== undefined && (
        <>
          <Section id="merge" heading="Columns to merge" wide>
            <Words>
              <p>
                The identifier and columns 29 to 32, with Ofsted's headings and values. Merge them into the
                case system's list 8 by “Child Unique ID”. The lists may be no older than the Wednesday of the
                week before the inspection.
                {withoutReference > 0 &&
                  ` ${plural(withoutReference, 'child has', 'children have')} no identifier and cannot be merged: they are left out of the file.`}
              </p>
            </Words>
            <May permission="returns.export">
              <SaveTable
                what={{ kind: 'annexA', on: list.data.on, whole: false }}
                name={`annex-a-list-8-merge-${list.data.on}`}
              />
            </May>
            <ChildRows rows={rows} />
          </Section>
          <SavedBefore />
          <WholeList list={list.data} wanted={settings.data.annexAWholeList} />
          <ReadingsForm settings={settings.data} />
        </>
      )}
    </Page>
  )
}
