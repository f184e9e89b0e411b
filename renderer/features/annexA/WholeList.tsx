import { useState } from 'react'
import type { AnnexAColumn, AnnexAList } from '../../../shared/contract/annexA'
import { call, queryClient } from '../../app/api'
import { May } from '../../app/May'
import type { Column } from '../../components/RecordTable'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { TickField } from '../../components/TickField'
import { Words } from '../../components/Words'
import { SaveTable } from '../documents/SaveTable'

/** All 34 columns, for a council that wants them: off until then. */
export function WholeList({ list, wanted }: { readonly list: AnnexAList; readonly wanted: boolean }) {
  const [open, setOpen] = useState(wanted)
  return (
    <Section id="whole" heading="All 34 columns" open={open} onToggle={setOpen} wide>
      {open && (
        <>
          <Words>
            <p>
              Most councils take list 8 from their case system and merge the columns above into it. Homeward
              can also write the whole list as far as the register holds it; what it leaves blank, and why, is
              said here and on the last sheet of the file.
            </p>
          </Words>
          <May permission="settings.change">
            <Wanted wanted={wanted} />
          </May>
          {wanted && (
            <>
              <May permission="returns.export">
                <SaveTable
                  what={{ kind: 'annexA', on: list.on, whole: true }}
                  name={`annex-a-list-8-${list.on}`}
                />
              </May>
              <RecordTable
                caption="Columns of list 8"
                captionHidden
                columns={columnsFor(list.rows.length)}
                rows={list.columns}
                rowKey={({ number }) => String(number)}
                empty={null}
              />
            </>
          )}
        </>
      )}
    </Section>
  )
}

function Wanted({ wanted }: { readonly wanted: boolean }) {
  const [error, setError] = useState<unknown>(null)
  // Ticked at once; what the register answers comes after.
  const [asked, setAsked] = useState<boolean | null>(null)
  const choose = async (annexAWholeList: boolean) => {
    setError(null)
    setAsked(annexAWholeList)
    try {
      await call.settings.change({ annexAWholeList })
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setAsked(null)
    }
  }
  return (
    <>
      <RefusalNotice error={error} />
      <TickField
        id="whole-list"
        label="We want the whole list from Homeward"
        value={asked ?? wanted}
        onChange={(value) => void choose(value)}
      />
    </>
  )
}

function columnsFor(rows: number): readonly Column<AnnexAColumn>[] {
  return [
    {
      key: 'column',
      heading: 'Column',
      width: '22rem',
      cell: ({ number, heading }) => `${number}. ${heading}`,
    },
    {
      key: 'blank',
      heading: 'Blank',
      width: '9rem',
      cell: ({ blank }) =>
        blank === 0 ? 'nowhere' : blank === rows ? 'in every row' : `${blank} of ${rows} rows`,
    },
    { key: 'meaning', heading: 'What stands there', cell: ({ meaning }) => meaning },
  ]
}
