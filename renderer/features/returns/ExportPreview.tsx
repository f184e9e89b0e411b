import { Button } from '@mantine/core'
import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { Dialog } from '../../components/Dialog'
import { ExactText } from '../../components/ExactText'
import { FactsList } from '../../components/FactsList'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { Exporting } from './ExportMissing'

/** The very file that will be written, before a place for it is chosen. */
export function ExportPreview({
  exporting,
  view,
}: {
  readonly exporting: Exporting
  readonly view: YearView
}) {
  const { looking, cancel, save, busy, error } = exporting
  return (
    <Dialog opened={looking} onClose={cancel} title="missing.csv as it will be written" size="wide">
      <RefusalNotice error={error} />
      {view.rows.length === 0 && (
        <Banner tone="soon" title="There is no row in this year">
          The file holds its heading and nothing else: a return with nobody missing.
        </Banner>
      )}
      <FactsList facts={factsOf(view)} />
      <ExactText label="missing.csv" text={view.csv} />
      <ButtonRow>
        <Button loading={busy} onClick={save}>
          Choose where to save it
        </Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </ButtonRow>
    </Dialog>
  )
}

function factsOf({ rows, csv, sha256, verdicts, notRun, steps, counts }: YearView) {
  const open = verdicts.filter(({ noted }) => !noted).length
  const approve = steps.find(({ step }) => step === 'approve')
  return [
    {
      label: 'Rows',
      value: `${plural(rows.length, 'row')} of ${plural(counts.children.either, 'child', 'children')}, ${plural(new TextEncoder().encode(csv).length, 'byte')}`,
    },
    {
      label: 'Problems',
      value: `${verdicts.length === 0 ? 'none' : verdicts.length.toLocaleString('en-GB')}${open > 0 ? `, ${open.toLocaleString('en-GB')} without a note` : ''}`,
      note: notRun.length > 0 ? `${plural(notRun.length, 'rule')} could not run` : undefined,
    },
    { label: 'Approval', value: approve?.words ?? null },
    { label: 'Fingerprint (SHA-256)', value: sha256 },
  ]
}
