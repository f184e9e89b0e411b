import type { PageOpenedBecause } from '../../../shared/contract/processMessages'
import { Banner } from '../../components/Banner'

const KEPT = 'Everything saved is safe, and what you were typing was kept as a draft.'

const words: Readonly<Record<Exclude<PageOpenedBecause, 'start' | 'registerCannotStart'>, string>> = {
  locked: `Locked. ${KEPT}`,
  idle: `Locked, because nobody used it for a while. ${KEPT}`,
  suspend: `Locked, because this PC went to sleep. ${KEPT}`,
  osLock: `Locked together with this PC. ${KEPT}`,
  pin: `Locked, because a PIN did not open the cover. Unlock with your passphrase. ${KEPT}`,
  ended: `Locked, because your last day in this register is over. ${KEPT}`,
  registerStopped:
    'The part of Homeward that holds the register stopped by itself and was started again. Nothing saved is lost, and what you were typing was kept as a draft. Unlock to go on.',
}

interface WhyBannerProps {
  readonly why: PageOpenedBecause
  /** The disk took nothing when something was typed: that is in memory. */
  readonly draftsHeld: boolean
}

/** Why the lock screen is showing, and what may not happen now. */
export function WhyBanner({ why, draftsHeld }: WhyBannerProps) {
  if (draftsHeld)
    return (
      <Banner tone="problem" title="What you typed is kept in memory until the disk can be written">
        Do not close Homeward or switch this PC off. Make room on the disk, or connect the drive again, then
        unlock: it is put into the register as a draft.
      </Banner>
    )
  if (why === 'start' || why === 'registerCannotStart') return null
  return <Banner tone={why === 'registerStopped' ? 'soon' : 'info'}>{words[why]}</Banner>
}
