import { plural } from '../../../../shared/text/plural'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Cell, Paper } from '../kit/model'

/** A home as the police need it at night. */
export interface ExtractHome {
  readonly name: string
  readonly kind: string
  readonly address: string | null
  readonly postcode: string | null
  readonly phone: string | null
  readonly contactName: string | null
  readonly provider: string | null
  readonly authority: string | null
}

/** Whom the list is given to, and why it may be. */
export interface ExtractFor {
  readonly recipient: string
  readonly basis: string
}

/**
 * The council's list of homes for the police: name, address, phone and provider, and no child (action plan of 3 July
 * 2012 on sharing children's home addresses with the police; practice.md 2).
 */
export function homesExtractPaper(
  homes: readonly ExtractHome[],
  { recipient, basis }: ExtractFor,
  printedBy: PrintedBy,
): Paper {
  return {
    title: 'Homes and their duty phones',
    frame: frameOf(printedBy, 'Homes'),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: 'Homes and their duty phones' },
      {
        kind: 'paragraph',
        text: `${plural(homes.length, 'home')} known to ${printedBy.settings.councilName}, with the phone answered day and night. For ${recipient}: ${basis}. Addresses of homes are not to be published or passed on.`,
      },
      {
        kind: 'table',
        columns: [
          { label: 'Home', width: 120 },
          { label: 'Address', width: '*' },
          { label: 'Duty phone', width: 90 },
          { label: 'Provider', width: 100 },
          { label: 'Authority', width: 80 },
        ],
        rows: homes.map(homeRow),
        empty: 'No home is recorded.',
      },
    ],
  }
}

function homeRow({
  name,
  kind,
  address,
  postcode,
  phone,
  contactName,
  provider,
  authority,
}: ExtractHome): Cell[] {
  return [
    { text: `${name} (${kind.toLowerCase()})`, strong: true },
    [address, postcode].filter((part) => part !== null).join(', ') || 'Not recorded',
    [phone, contactName].filter((part) => part !== null).join(', ') || 'Not recorded',
    provider ?? 'Not recorded',
    authority ?? 'Not recorded',
  ]
}
