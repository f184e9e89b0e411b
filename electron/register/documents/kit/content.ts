import type { Content } from 'pdfmake/interfaces'
import { blanks, blankTable } from './blankBlocks'
import { cards } from './cardBlocks'
import { chart } from './charts/chart'
import { bars, months } from './chartBlocks'
import { contents } from './contentsBlock'
import { facts } from './factsBlock'
import type { Block } from './model'
import { photo } from './photoBlock'
import type { Room } from './room'
import { signOff, table, tallies } from './tableBlocks'
import { definitions, figures, heading, list, notice, paragraph, quotes } from './textBlocks'

type Drawers = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, room: Room) => Content
}

const drawers: Drawers = {
  heading,
  paragraph,
  notice,
  facts,
  figures,
  table,
  list,
  quotes,
  tallies,
  bars,
  months,
  chart,
  contents,
  definitions,
  signOff,
  cards,
  blanks,
  blankTable,
  photo,
}

/**
 * A block as pdfmake draws it. Every text of the paper ends up in a `text` of the definition and nowhere else, so
 * nothing a person typed can become an image, a link or a file; the one image is a photo's own bytes.
 */
export function contentOf(block: Block, room: Room): Content {
  const draw = drawers[block.kind] as (block: Block, room: Room) => Content
  return draw(block, room)
}
