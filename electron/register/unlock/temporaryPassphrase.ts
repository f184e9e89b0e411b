import { randomInt } from 'node:crypto'

const consonants = 'bdfghjklmnprstvz'
const vowels = 'aeiou'
const groups = 5
const syllablesInGroup = 2

/**
 * A passphrase for somebody's first unlock: ten syllables that can be read out over the telephone and typed without
 * looking twice, such as `bado-ziku-fehe-lora-tuni`. 63 bits, which Argon2id makes enough for the days it is used.
 */
export function newTemporaryPassphrase(): string {
  const group = (): string => Array.from({ length: syllablesInGroup }, syllable).join('')
  return Array.from({ length: groups }, group).join('-')
}

function syllable(): string {
  return consonants.charAt(randomInt(consonants.length)) + vowels.charAt(randomInt(vowels.length))
}
