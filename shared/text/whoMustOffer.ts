import type { EpisodeGroup } from '../domain/episodes/group'

/**
 * Who must offer the return home interview, as a sentence. The council answers for its own children wherever they
 * live; another authority's child placed here is that authority's to interview, with our help (practice.md 1.6 and
 * duty 17; who holds it is settled between the two).
 *
 * @param responsible name of the authority answering for the child, where known
 * @param host name of the authority the placement lies in, where known
 */
export function whoMustOffer(group: EpisodeGroup, responsible: string | null, host: string | null): string {
  const sentences: Readonly<Record<EpisodeGroup, string>> = {
    home: 'We must offer it.',
    care_own_in_area: 'We must offer it.',
    care_own_out_of_area: `We must see that it is offered; ask ${host ?? 'the authority the child is placed in'} to help.`,
    care_other_la: `${responsible ?? 'The authority looking after the child'} must offer it; the child is placed here.`,
    cannot_be_determined: 'We must offer it, unless another authority looks after the child.',
  }
  return sentences[group]
}
