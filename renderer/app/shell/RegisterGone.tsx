import { wordsFor } from '../../../shared/text/errorWords'
import { Words } from '../../components/Words'
import { Page } from '../../components/Page'
import { openedBecause } from '../why'

/** Between the end of the register process and the new window that main is about to load; or, after tries, no more. */
export function RegisterGone() {
  const words = wordsFor('REGISTER_GONE', {})
  const next =
    openedBecause === 'registerCannotStart'
      ? 'Homeward tried several times and could not start it. Nothing saved is lost. Close Homeward and open it again; if that does not help, restart this PC.'
      : `${words.whatToDo} Homeward is starting it again.`
  return (
    <main>
      <Page title={words.title} width="column">
        <output>{next}</output>
      </Page>
    </main>
  )
}

/** After several starts that failed: main has stopped trying, and no call will be answered. */
export function RegisterCannotStart() {
  return (
    <main>
      <Page title="Homeward cannot start" width="column">
        <Words>
          <p>
            The part of Homeward that holds the register ends as soon as it begins. Everything saved before is
            safe in its file; nothing has been changed.
          </p>
          <p>
            Close Homeward and open it again. If that does not help, restart this PC. If it still does not
            start, put the same version of Homeward on this PC again: that leaves the register as it is.
          </p>
        </Words>
      </Page>
    </main>
  )
}
