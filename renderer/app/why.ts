import type { PageOpenedBecause } from '../../shared/contract/processMessages'

const reasons: readonly PageOpenedBecause[] = [
  'start',
  'locked',
  'idle',
  'suspend',
  'osLock',
  'pin',
  'ended',
  'registerStopped',
  'registerCannotStart',
]

/** Why this page was loaded; main says so in its address. */
export const openedBecause: PageOpenedBecause = (() => {
  const said = new URLSearchParams(window.location.search).get('why')
  return reasons.find((reason) => reason === said) ?? 'start'
})()
