import { isCovered, onCovered } from './covered'

const NAME = 'Homeward'

let title = NAME

/** Names the document after its page, which may be a child's; under the cover it is only "Homeward". */
export function setDocumentTitle(page: string): void {
  title = `${page} – ${NAME}`
  show()
}

function show(): void {
  document.title = isCovered() ? NAME : title
}

onCovered(show)
