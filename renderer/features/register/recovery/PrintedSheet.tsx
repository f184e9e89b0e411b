import type { RecoverySheetShape } from '../../../../shared/contract/register'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { CodeGroups } from '../../../components/CodeGroups'

export interface PrintedSheetProps {
  readonly sheet: RecoverySheetShape
  readonly keeper: string
  readonly copy: number
}

/** One paper copy of the recovery sheet: everything a person needs who has never seen Homeward. */
export function PrintedSheet({ sheet, keeper, copy }: PrintedSheetProps) {
  return (
    <>
      <h1>Homeward recovery sheet</h1>
      <p>
        {sheet.council} · copy {copy} of 2, kept by {keeper} · made {exactWords(exactly(sheet.madeAt))}
      </p>
      <CodeGroups groups={sheet.groups} />
      <h2>What it is</h2>
      <p>
        Whoever holds this sheet and the file can read every record in the register. Keep it locked away from
        the PC, and never photograph, scan or e-mail it.
      </p>
      <h2>When the passphrase is lost</h2>
      <ol>
        <li>Start Homeward and choose the register: {sheet.file}</li>
        <li>Choose “Use the recovery code” and type the groups above in order.</li>
        <li>Choose a new passphrase. Nothing in the register is lost.</li>
      </ol>
      <p>The letters I, L, O and U are never used: what looks like one is a number.</p>
    </>
  )
}
