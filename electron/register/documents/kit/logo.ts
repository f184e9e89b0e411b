import type { Content } from 'pdfmake/interfaces'
import { CONTENT_WIDTH } from './look'
import type { Frame } from './model'

const MOST = { width: 130, height: 38 } as const

/**
 * The council's logo at the right edge of the first page, above its title. Its bytes were checked when it was kept, and
 * no address or file is ever read for one.
 */
export function logoOf({ logo, council }: Frame): Content[] {
  if (logo === undefined) return []
  const scale = Math.min(MOST.width / logo.width, MOST.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  return [
    {
      image: `data:image/jpeg;base64,${Buffer.from(logo.jpeg).toString('base64')}`,
      width,
      height,
      margin: [CONTENT_WIDTH - width, -4, 0, 4],
      structure: { tag: 'Figure', alt: `Logo of ${council}` },
    },
  ]
}
