import { Button } from '@mantine/core'
import { codeLists } from '../../../shared/codes'
import { plural } from '../../../shared/text/plural'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { CodeSelect } from '../../components/CodeSelect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf } from '../../components/ErrorSummary'
import { Form, Together } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { SaveBar } from '../../components/SaveBar'
import { Section } from '../../components/Section'
import { KeyedIn } from './KeyedIn'
import { Line } from './Line'
import { isUsed } from './sheet'
import { useSheet, type SheetWork } from './useSheet'

/** After a paper day or a night: one line per notice, keyed in one go. */
export function CatchUpScreen() {
  const work = useSheet(useQueryParam('draft'))
  const { sheet, keyed, draft } = work
  const used = sheet.lines.filter(isUsed).length
  return (
    <Page
      title="Catch-up sheet"
      facts={[keyed === null ? plural(used, 'line') : 'saved', 'one line per notice']}
      back={{ label: 'Paper days', to: paths.paperDays }}
    >
      {keyed !== null ? (
        <KeyedIn keyed={keyed} lines={sheet.lines.filter(isUsed)} onNext={work.begin} />
      ) : (
        draft.ready && <SheetForm work={work} />
      )}
    </Page>
  )
}

function SheetForm({ work }: { readonly work: SheetWork }) {
  const { sheet, saving, draft } = work
  return (
    <Form wide onSubmit={() => void work.save()} keeps={draft.keeping}>
      <FormProblems saving={saving} />
      <DraftBanner draft={draft} />
      <Section id="sheet" heading="The sheet">
        <Together>
          <DayTimeField
            id="received"
            label="When the notices reached the council"
            exactOnly
            value={sheet.received}
            onChange={(received) => work.set({ received })}
            error={problemOf(saving.problems, 'received')}
          />
          <CodeSelect
            id="source"
            label="From whom"
            list={codeLists.noticeSource}
            value={sheet.source}
            onChange={(source) => work.set({ source })}
          />
        </Together>
      </Section>
      <Section id="lines" heading="Lines" note="empty lines are left out">
        {sheet.lines.map((line, at) => (
          <Line
            key={line.key}
            at={at}
            line={line}
            match={work.matchOf(line)}
            problems={saving.problems}
            onChange={(part) => work.setLine(line.key, part)}
            onRemove={() => work.removeLine(line.key)}
          />
        ))}
        <div>
          <Button variant="default" size="xs" onClick={work.addLine}>
            Another line
          </Button>
        </div>
      </Section>
      <SaveBar>
        <Button type="submit" loading={saving.busy}>
          Save all lines
        </Button>
        <DraftSaved draft={draft} />
      </SaveBar>
    </Form>
  )
}
