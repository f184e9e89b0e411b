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

/** Why the lock screen is showing. */
export function WhyBanner({ why }: { readonly why: PageOpenedBecause }) {
  if (why === 'start' || why === 'registerCannotStart') return null
  return <Banner tone={why === 'registerStopped' ? 'soon' : 'info'}>{words[why]}</Banner>
}
