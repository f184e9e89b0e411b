/**
 * A paper as plain data: what stands on it, in which order, and nothing of how it is drawn. It is made beside the
 * register, crosses to the worker thread by structured clone, and is set there.
 */
export interface Paper {
  /** Shown by PDF readers and kept in the file's metadata: references, never a child's name. */
  readonly title: string
  readonly frame: Frame
  readonly blocks: readonly Block[]
  /** Blocks with a `trim` give way until the paper is no longer than this; null: as long as it gets. */
  readonly maxPages: number | null
  /** What the words of a report mean: a section of its own at the very end. */
  readonly definitions?: DefinitionsBlock['terms']
}

/** What stands at the head and foot of every page. */
export interface Frame {
  /** Handling marking with its descriptor, printed at the top and the bottom; null on what is written to a family. */
  readonly marking: string | null
  readonly council: string
  /** What the paper is about, in references: "566910", "SSDA903 Missing 2027". */
  readonly reference: string
  /** Which making of a paper about this child it is: two copies that differ are told apart by it. */
  readonly copy?: number
  /** Name of the person at the register who made the paper. */
  readonly printedBy: string
  /** Instant of the file's metadata, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly printedAt: string
  /** The same instant as it is printed: "Sun 22 Nov 2026, 09:15". */
  readonly printedWords: string
  /** The council's logo at the top of the first page: a plain JPEG. */
  readonly logo?: Logo
  /** Newest entry of the audit trail, at the foot of reports: a register that went back in time is noticed by it. */
  readonly chainHead?: { readonly entry: number; readonly hash: string }
}

export interface Logo {
  readonly jpeg: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | NoticeBlock
  | FactsBlock
  | FiguresBlock
  | TableBlock
  | ListBlock
  | QuotesBlock
  | TalliesBlock
  | BarsBlock
  | MonthsBlock
  | ChartBlock
  | ContentsBlock
  | DefinitionsBlock
  | SignOffBlock
  | CardBlock
  | BlanksBlock
  | BlankTableBlock
  | PhotoBlock

/** Colour that means something, always beside a word: red overdue or missing now, amber due soon, grey finished. */
export type Tone = 'plain' | 'alert' | 'soon' | 'done'

/** How a list gives way to keep a paper short. */
export interface Trim {
  /** Entries shown where there is room. */
  readonly most: number
  /** Entries shown however little room there is. */
  readonly least: number
  /** Said for those left away; `{n}` is their number. */
  readonly more: string
}

export interface HeadingBlock {
  readonly kind: 'heading'
  /** 1 the paper's own title, 2 a section, 3 a part of one. */
  readonly level: 1 | 2 | 3
  readonly text: string
  /**
   * The reader's bookmark, where it is not the text: bookmarks stand in the file uncompressed, so a heading that names a
   * child gives a reference here.
   */
  readonly bookmark?: string
  /** Begins a new page: one child a page in a paper about several. */
  readonly newPage?: boolean
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  readonly quiet?: boolean
  /** The size of a letter. */
  readonly large?: boolean
}

/** A boxed sentence that must not be missed. */
export interface NoticeBlock {
  readonly kind: 'notice'
  readonly tone: Tone
  readonly title: string
  readonly text: string | null
}

/** Labels with their values, in two columns that read downwards row by row. */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}
export interface Fact {
  readonly label: string
  readonly value: string
  /** Takes the whole width. */
  readonly wide?: boolean
}

/** A row of large numbers with a word under each. */
export interface FiguresBlock {
  readonly kind: 'figures'
  readonly figures: readonly { readonly value: string; readonly label: string }[]
}

export interface Column {
  readonly label: string
  /** Points, or an equal share of what is left. */
  readonly width: number | '*'
  readonly align?: 'left' | 'right'
}
export type Cell = string | { readonly text: string; readonly strong?: boolean; readonly tone?: Tone }

/** A table with its headings repeated on every page and no row split over two. */
export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Said instead of the table when it has no rows. */
  readonly empty: string
  readonly trim?: Trim
}

export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly Cell[]
  readonly empty: string
  readonly trim?: Trim
}

/** Somebody's own words, quoted, each with where it was said. */
export interface QuotesBlock {
  readonly kind: 'quotes'
  readonly quotes: readonly Quote[]
  readonly empty: string
  readonly trim?: Trim
}
export interface Quote {
  readonly words: string
  readonly source: string
  /** Said in bold after the source: what the speaker asked. */
  readonly caution: string | null
}

/** Short counted lists side by side. */
export interface TalliesBlock {
  readonly kind: 'tallies'
  readonly groups: readonly Tally[]
  readonly empty: string
  /** Of the rows of each group. */
  readonly trim?: Trim
}
export interface Tally {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly count: number }[]
}

/** A table of counts with a bar beside each. */
export interface BarsBlock {
  readonly kind: 'bars'
  /** Heading of the first column. */
  readonly of: string
  /** At most three. */
  readonly series: readonly string[]
  /** `values` in the order of `series`. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}

/** One bar a month, with its number under it. */
export interface MonthsBlock {
  readonly kind: 'months'
  readonly caption: string
  readonly months: readonly { readonly label: string; readonly count: number }[]
}

/**
 * Figures drawn as vectors, with their table beside the drawing (under it where there are more than two series). What is
 * heard instead of the drawing is its title and finding; the table is read as a table.
 */
export interface ChartBlock {
  readonly kind: 'chart'
  /**
   * - `bars`: one bar a figure, the series of a row under each other
   * - `stacked`: the series of a row on one bar, so they must add up to something
   * - `trend`: one line a series; the rows are points in time, oldest first
   */
  readonly form: 'bars' | 'stacked' | 'trend'
  /** What it is of: "Episodes by hour of the day". */
  readonly title: string
  /** What it shows, as a sentence: "Most began between 20:00 and 23:00." It stands under the title; no child's name. */
  readonly finding: string
  /** Heading of the first column of the table. */
  readonly of: string
  /** One to four. */
  readonly series: readonly string[]
  /** `values` in the order of `series`. More than thirty rows: the table alone, said so. */
  readonly rows: readonly { readonly label: string; readonly values: readonly ChartValue[] }[]
  /** Stands after every number of the table: "%". */
  readonly unit?: string
  /** Small print under it: source, caution. */
  readonly note?: string
}
/** A number; or what the table says instead of one, and nothing is drawn: "–" not published, "1 to 5" kept small. */
export type ChartValue = number | string

/** The sections of level 2 with their pages; it stands after the title of a long paper. */
export interface ContentsBlock {
  readonly kind: 'contents'
}

export interface DefinitionsBlock {
  readonly kind: 'definitions'
  readonly terms: readonly { readonly term: string; readonly meaning: string }[]
}

/** Boxes to sign in by hand. */
export interface SignOffBlock {
  readonly kind: 'signOff'
  readonly statement: string
  readonly signatories: readonly string[]
}

/** One card, printed four times on a page to cut. */
export interface CardBlock {
  readonly kind: 'cards'
  readonly council: string
  readonly title: string
  readonly lines: readonly string[]
  readonly listTitle: string
  readonly list: readonly string[]
}

/** Questions to answer by hand on an empty form. */
export interface BlanksBlock {
  readonly kind: 'blanks'
  readonly answers: readonly BlankAnswer[]
}
export interface BlankAnswer {
  readonly label: string
  /** Boxes to tick, each with its word. */
  readonly ticks?: readonly string[]
  /** Boxes beside each other; four in the whole width, two in half of it where nothing is said. */
  readonly columns?: 2 | 3 | 4
  /** Lines to write on; one where nothing is said, 0 for ticks alone. */
  readonly lines?: number
  /** Two such stand side by side. */
  readonly half?: boolean
}

/** An empty table to fill in by hand. */
export interface BlankTableBlock {
  readonly kind: 'blankTable'
  readonly columns: readonly Column[]
  readonly rows: number
  /** Points. */
  readonly rowHeight: number
}

/** A photo of the child, with facts at its side. */
export interface PhotoBlock {
  readonly kind: 'photo'
  /** A JPEG file. */
  readonly jpeg: Uint8Array
  /** How old it is. */
  readonly words: string
  readonly facts: readonly Fact[]
}
