/** What the mixed load tells of itself. */
export type MixedStep =
  | { readonly did: 'opened' }
  | { readonly did: 'saved'; readonly label: string }
  | { readonly did: 'imported'; readonly label: string; readonly rows: number }
  | { readonly did: 'copied'; readonly file: string }
  | { readonly did: 'keyStep'; readonly step: string }
  | { readonly did: 'keyChanged' }
