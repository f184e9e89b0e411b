/** The data key of an open register, and what may be done with it. The bytes never leave this object in text. */
export interface Keyring {
  readonly registerId: string
}
