import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { Banner } from '../../components/Banner'
import type { RestorePlan } from './restoring'

type Closed = Extract<RestorePlan['present'], { state: 'closed' }>
type Readable = Extract<RestorePlan['present'], { state: 'readable' }>

const whyClosed: Readonly<Record<Closed['why'], string>> = {
  damaged: 'The register that is there now is damaged.',
  keys: 'The key file of the register that is there now cannot be read.',
  secret: 'The register that is there now does not open with this passphrase.',
  otherRegister: 'What is there now is another register than the one this backup was made of.',
}

/** What the register has now and the copy has not, and what comes back with it, as far as it can be said. */
export function WhatIsLost({ plan }: { readonly plan: RestorePlan }) {
  return (
    <>
      <Lost plan={plan} />
      <DestroyedBack plan={plan} />
    </>
  )
}

/** Records that were destroyed for good since the copy was made. */
function DestroyedBack({ plan: { present, destroyedBack } }: { readonly plan: RestorePlan }) {
  if (destroyedBack > 0)
    return (
      <Banner
        tone="soon"
        title={`${plural(destroyedBack, 'record')} destroyed since ${destroyedBack === 1 ? 'is' : 'are'} in this backup`}
      >
        Restoring it brings {destroyedBack === 1 ? 'it' : 'them'} back. Today then asks that two people
        destroy {destroyedBack === 1 ? 'it' : 'each of them'} again.
      </Banner>
    )
  if (present.state === 'readable') return null
  return (
    <p>
      Whether records were destroyed since this backup was made is not known here. If there are certificates
      of destruction from after it, those records are in it again: ask to destroy them once more.
    </p>
  )
}

function Lost({ plan: { present, copy } }: { readonly plan: RestorePlan }) {
  if (present.state === 'absent')
    return (
      <p>
        Nothing on this PC: no register is there now. What was recorded on another PC{' '}
        {copy.lastEntryAt === null ? 'since' : `after ${exactWords(exactly(copy.lastEntryAt))}`} is not in
        this backup: if the register is still used there, press “Back up now” there first, and restore that
        backup.
      </p>
    )
  const aside = <p>What is there now is put aside in a folder of its own beside it, and never removed.</p>
  if (present.state === 'closed')
    return (
      <>
        <Banner tone="soon" title="It cannot be said exactly">
          {whyClosed[present.why]} Everything recorded{' '}
          {copy.lastEntryAt === null ? 'in it' : `after ${exactWords(exactly(copy.lastEntryAt))}`} would not
          be in the restored register.
        </Banner>
        {aside}
      </>
    )
  return (
    <>
      <Since present={present} copy={copy} />
      {present.peopleBack.length > 0 && (
        <Banner tone="soon" title="People who left could open it again">
          {present.peopleBack.join(', ')} could open the register when this backup was made. Take them out
          again once it is restored.
        </Banner>
      )}
      {aside}
    </>
  )
}

function Since({ present, copy }: { readonly present: Readable; readonly copy: RestorePlan['copy'] }) {
  if (!present.sameLine)
    return (
      <Banner tone="soon" title="The two went different ways">
        The register there now did not go on from this backup: another one was restored since. Look at both
        before you decide.
      </Banner>
    )
  if (present.changes === 0) return <p>No record: nothing was changed since this backup was made.</p>
  const more = (now: number, then: number, one: string, many: string) =>
    now > then ? [plural(now - then, one, many)] : []
  const added = [
    ...more(present.counts.children, copy.counts.children, 'child', 'children'),
    ...more(present.counts.episodes, copy.counts.episodes, 'episode', 'episodes'),
    ...more(present.counts.interviews, copy.counts.interviews, 'interview', 'interviews'),
  ]
  const last =
    present.lastEntryAt === null ? '' : `, the last entry on ${exactWords(exactly(present.lastEntryAt))}`
  return (
    <Banner tone="soon" title={`${plural(present.changes, 'change')} of records`}>
      Made since this backup{last}.{added.length > 0 && ` Among them new: ${added.join(', ')}.`} They would
      have to be recorded again.
    </Banner>
  )
}
