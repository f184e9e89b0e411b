/** What stands on the child's own page. */
export interface ChildPageWords {
  readonly title: string
  readonly about: readonly string[]
  readonly happened: string
  readonly feel: string
  readonly feelMore: string
  readonly help: string
  readonly talk: string
  readonly more: string
  readonly finish: string
  /** Over the helplines. */
  readonly ring: string
  readonly ringHow: string
}

const older: ChildPageWords = {
  title: 'Your page',
  about: [
    'You can write here in your own words. Nobody else writes on this page.',
    'You do not have to answer. Leave anything empty that you do not want to say.',
    'It goes into your notes. The person you are talking with reads it and can tell you who else may read it.',
    'If you or somebody else may not be safe, they have to tell people who can help.',
  ],
  happened: 'What happened? Write it the way you would say it.',
  feel: 'How do you feel now?',
  feelMore: 'If you want to, say more about how you feel.',
  help: 'What would help?',
  talk: 'About this talk',
  more: 'If you want to, say more.',
  finish: 'I have finished',
  ring: 'If you want to talk to somebody else',
  ringHow: 'You can ring these numbers, now or later. Nobody here needs to know.',
}

/** For a child who has just learnt to read longer words. */
const younger: ChildPageWords = {
  title: 'Your page',
  about: [
    'This page is for you. You can write what you like.',
    'You do not have to. You can leave things out.',
    'The grown-up you are talking with will read it and can tell you who else may.',
    'If you or another person is not safe, they tell people who can help.',
  ],
  happened: 'What happened?',
  feel: 'How do you feel now?',
  feelMore: 'You can write more about how you feel.',
  help: 'What would make it better?',
  talk: 'About our talk',
  more: 'You can write more.',
  finish: 'I am done',
  ring: 'Other people you can talk to',
  ringHow: 'You can ring them now or later.',
}

/** From this age on the page speaks as to a young person (proposal). */
const OLDER_FROM = 11

/** @param age null while the date of birth is not known: then as to a young person */
export function childPageWords(age: number | null): ChildPageWords {
  return age !== null && age < OLDER_FROM ? younger : older
}
