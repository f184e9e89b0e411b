/** A PIN opens the cover for so long after the passphrase was last given (the first design of Homeward). */
export const PIN_MINUTES = 60

/** Wrong PINs after which the cover becomes the full lock. */
export const PIN_TRIES = 3

/** Minutes for which a passphrase given counts, before something that asks for it again. */
export const ASK_AGAIN_MINUTES = 10
