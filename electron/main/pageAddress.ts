import type { ColourScheme, PageOpenedBecause } from '../../shared/contract/processMessages'

/** The only scheme, and with it the only host, that ever loads in Homeward's window. */
export const pageScheme = 'app'
const pageHost = 'homeward'

/** Address of the page, with the reason it is being shown and the look somebody chose. */
export function pageAddress(why: PageOpenedBecause, scheme: ColourScheme): string {
  return `${pageScheme}://${pageHost}/index.html?why=${why}&scheme=${scheme}`
}

/** Whether an address lies under `app://homeward/`. Node gives such a URL the origin "null": compare the parts. */
export function isOurs(address: string): boolean {
  const url = parse(address)
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost
}

/** Whether an address is the page itself (any reason, any route behind the hash). */
export function isPage(address: string): boolean {
  return isOurs(address) && parse(address)?.pathname === '/index.html'
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
