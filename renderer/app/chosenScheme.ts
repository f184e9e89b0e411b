import type { ColourScheme } from '../../shared/contract/processMessages'

const schemes: readonly ColourScheme[] = ['light', 'dark', 'auto']

/** What somebody chose on this PC; main says so in the page's address, because the page itself remembers nothing. */
export const chosenScheme: ColourScheme = (() => {
  const said = new URLSearchParams(window.location.search).get('scheme')
  return schemes.find((scheme) => scheme === said) ?? 'auto'
})()
