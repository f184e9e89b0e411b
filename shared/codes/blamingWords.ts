/** Words that can put the blame on a child, and what could stand instead. */
export interface BlamingWords {
  /** Forms of one word or phrase, in small letters. */
  readonly words: readonly string[]
  readonly perhaps: string
}

/**
 * Starting list for the quiet hint while an interview is written up. Source: the kind of word that partnerships' guides
 * to language about exploited children advise against (local practice, unconfirmed: no one national list is known).
 * A council edits its own copy in the settings.
 */
export const blamingWords: readonly BlamingWords[] = [
  { words: ['absconded', 'absconding', 'absconds', 'absconder'], perhaps: 'went missing, left' },
  { words: ['promiscuous', 'promiscuity'], perhaps: 'say what was done to the child, and by whom' },
  { words: ['streetwise', 'street wise'], perhaps: 'say what the child knows or can do, and still needs' },
  {
    words: [
      'putting himself at risk',
      'putting herself at risk',
      'putting themselves at risk',
      'puts himself at risk',
      'puts herself at risk',
      'puts themselves at risk',
      'placing himself at risk',
      'placing herself at risk',
      'placing themselves at risk',
    ],
    perhaps: 'is at risk from … (name the person, place or thing)',
  },
  {
    words: ['lifestyle choice', 'made a choice to'],
    perhaps: 'say what pushes, draws or forces the child',
  },
  { words: ['attention seeking', 'attention-seeking'], perhaps: 'say what the child needs or is asking for' },
  {
    words: ['child prostitute', 'prostituting himself', 'prostituting herself', 'prostituting themselves'],
    perhaps: 'is being sexually exploited',
  },
  {
    words: ['recruiting other children', 'recruits other children'],
    perhaps: 'is made or groomed to bring other children',
  },
  { words: ['drug running', 'runs drugs', 'is drug dealing'], perhaps: 'is being criminally exploited' },
  {
    words: ['boyfriend is an adult', 'adult boyfriend', 'older boyfriend'],
    perhaps: 'the adult who is exploiting the child, if that is what it is',
  },
  {
    words: ['refuses to engage', 'failed to engage', 'will not engage', 'non-engaging'],
    perhaps: 'did not want to talk to us yet; say what was tried',
  },
  { words: ['manipulative', 'manipulating staff'], perhaps: 'say what the child did and what they needed' },
  {
    words: ['beyond parental control', 'out of control'],
    perhaps: 'say what happens and who is able to help',
  },
]
