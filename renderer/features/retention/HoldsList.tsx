import type { LegalHold } from '../../../shared/contract/retention'
import { localDateOf } from '../../../shared/domain/time/london'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton } from '../../components/FormDialog'
import { QuestionList } from '../../components/QuestionList'
import { ReasonButton } from '../../components/ReasonButton'
import { StatusWord } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import { HoldForm } from './HoldForm'

/** Holds that stand, with why, by whom and when somebody looks again. */
export function HoldsList({
  holds,
  named = false,
}: {
  readonly holds: readonly LegalHold[]
  readonly named?: boolean
}) {
  if (holds.length === 0) return null
  return (
    <QuestionList>
      {holds.map((hold) => (
        <Hold key={hold.id} hold={hold} named={named} />
      ))}
    </QuestionList>
  )
}

function Hold({ hold, named }: { readonly hold: LegalHold; readonly named: boolean }) {
  const { id, version, child, reason, askedBy, reviewOn, since, by } = hold
  const due = reviewOn <= localDateOf(useNow())
  const whose = child === null ? 'The whole register' : child.label
  return (
    <li>
      <p>
        {named &&
          (child === null ? (
            <strong>The whole register. </strong>
          ) : (
            <>
              <AppLink to={paths.child(child.id)}>{child.label}</AppLink>.{' '}
            </>
          ))}
        {reason === '' ? 'On hold' : reason}
        {askedBy === '' ? '' : `, asked for by ${askedBy}`}. Held since <When moment={exactly(since)} /> by{' '}
        {by}.{' '}
        {due ? (
          <StatusWord meaning="soon">look again: due since {plainDateWords(reviewOn)}</StatusWord>
        ) : (
          `Look again on ${plainDateWords(reviewOn)}.`
        )}
      </p>
      <ButtonRow>
        <DialogButton
          label="Change"
          title={`Change the hold: ${whose}`}
          quiet
          needs="retention.review"
          renderForm={(dialog) => <HoldForm childId={child?.id ?? null} hold={hold} {...dialog} />}
        />
        <ReasonButton
          label="Lift"
          title={`Lift the hold: ${whose}`}
          of={id}
          quiet
          needs="retention.review"
          explain="The record is kept as long as its class says again. The reason is kept."
          onConfirm={async (why) => {
            await call.retention.liftHold({ id, version, reason: why })
            await queryClient.invalidateQueries()
          }}
        />
      </ButtonRow>
    </li>
  )
}
