import type { RightsCase } from '../../../shared/contract/rights'
import { plainDateWords } from '../../../shared/domain/time/words'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton } from '../../components/FormDialog'
import { QuestionList } from '../../components/QuestionList'
import { GoOnForm, PauseForm } from './PauseForms'

/** When the clock of a request stood still, and the way to stop it or let it go on. */
export function Pauses({ entry }: { readonly entry: RightsCase }) {
  const { id, kind, pauses, standing } = entry
  if (kind === 'breach' || kind === 'complaint' || standing.state === 'closed') return null
  const waiting = pauses.find(({ to }) => to === null)
  return (
    <>
      {pauses.length > 0 && (
        <QuestionList>
          {pauses.map((pause) => (
            <li key={pause.id}>
              <p>
                Clock stopped from {plainDateWords(pause.from)}{' '}
                {pause.to === null ? 'until the answer comes' : `to ${plainDateWords(pause.to)}`}: {pause.why}
              </p>
            </li>
          ))}
        </QuestionList>
      )}
      <ButtonRow>
        {waiting === undefined ? (
          <DialogButton
            label="Stop the clock"
            title="Stop the clock"
            renderForm={(dialog) => <PauseForm caseId={id} {...dialog} />}
          />
        ) : (
          <DialogButton
            label="The answer came"
            title="The answer came"
            renderForm={(dialog) => <GoOnForm pause={waiting} {...dialog} />}
          />
        )}
      </ButtonRow>
    </>
  )
}
