import type { YearView } from '../../../shared/contract/returns'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { PagedTable } from '../../components/PagedTable'
import { Section } from '../../components/Section'
import { hintColumns, isCarryOver } from './hintTable'

/** What was open in last year's file has to go on in this one; checked both ways. */
export function CarryOver({ view }: { readonly view: YearView }) {
  const found = view.hints.filter(isCarryOver)
  const isChecked = view.notRun.every(({ rule }) => rule !== '576')
  return (
    <Section
      id="carry-over"
      heading="Carried over from last year"
      note="both ways, rule 576 asks one of them"
    >
      <PagedTable
        caption="Rows that do not go on from last year's file"
        captionHidden
        columns={hintColumns(view)}
        rows={found}
        rowKey={({ code, row, message }) => `${code} ${row} ${message}`}
        empty={
          isChecked ? (
            <Empty>
              What was open in last year's file goes on in this one, and nothing else began before 1 April.
            </Empty>
          ) : (
            <Empty
              next={
                <May permission="exchange.import">
                  <AppLink to={paths.import}>Import last year's missing.csv</AppLink>
                </May>
              }
            >
              Not checked: the register holds no missing.csv of the year before.
            </Empty>
          )
        }
      />
    </Section>
  )
}
