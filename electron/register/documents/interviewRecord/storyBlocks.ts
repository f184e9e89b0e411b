import { codeLists, labelFor } from '../../../../shared/codes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import type { Block } from '../kit/model'
import { said, section, type Said } from '../kit/said'
import type { Care } from '../removing/care'
import { answers, cared, coded } from './beforeBlocks'
import { marked } from './childSaid'
import type { InterviewRecordData } from './data'

type Theme = keyof InterviewFacts['themes']

/** D to J: before, while away, return, harm, what would help, parent or carer, judgement. */
export function storyBlocks(data: InterviewRecordData, care: Care): Block[] {
  const { facts } = data
  const chosen = (label: string, theme: Theme): Said => [
    label,
    facts.themes[theme].map((code) => labelFor(codeLists[theme].list, code)).join(', '),
  ]
  return [
    ...section(
      'D. Before',
      said([
        ['What was happening', marked(data, 'beforeText', facts.beforeText, care)],
        ['Meant to go', answers[facts.planned]],
        chosen('What pushed', 'push'),
        chosen('What drew', 'pull'),
      ]),
    ),
    ...section('E. While away', [
      ...said([
        ['What happened', marked(data, 'duringText', facts.duringText, care)],
        chosen('Stayed', 'whereStayed'),
        chosen('With whom', 'withWhom'),
        chosen('Travelled', 'transport'),
        chosen('Alcohol, drugs', 'substances'),
        chosen('Risks', 'risks'),
      ]),
      ...othersBlocks(facts, care),
    ]),
    ...section(
      'F. Return and after',
      said([['Return and after', marked(data, 'afterText', facts.afterText, care)]]),
    ),
    ...section(
      'G. Harm and exploitation',
      said([
        chosen('Harm', 'harm'),
        chosen('Exploitation', 'exploitation'),
        ['How sure', coded('harmLevel', facts.harmLevel)],
        ['Screening tool', facts.screeningTool],
        ['Screened on', facts.screeningOn === null ? null : plainDateWords(facts.screeningOn)],
        ['Result', facts.screeningResult],
      ]),
    ),
    ...section(
      'H. What would help',
      said([
        ['In the child’s view', marked(data, 'whatWouldHelp', facts.whatWouldHelp, care)],
        ['Safety plan', facts.safetyPlan],
        ['Adult the child trusts', cared(data, care, 'trustedAdult', 'third_party')],
      ]),
    ),
    ...section(
      'I. Parent or carer',
      said([
        ['Offered the chance to speak', answers[facts.parentViewOffered]],
        ['Who', cared(data, care, 'parentViewWho', 'third_party')],
        ['When', isKnown(facts.parentViewAt) ? exactWords(facts.parentViewAt) : null],
        ['What they said', marked(data, 'parentView', facts.parentView, care)],
      ]),
    ),
    ...section(
      'J. Interviewer’s judgement, apart from what was said',
      said([['Judgement', marked(data, 'analysis', facts.analysis, care)]]),
    ),
  ]
}

/** People the child was with and places the child was at: rows about others, each decided for itself. */
function othersBlocks({ companions, placesStayed }: InterviewFacts, care: Care): Block[] {
  const list = (text: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text },
          { kind: 'list', items, empty: '' },
        ]
  return [
    ...list(
      'People the child was with',
      companions.map(({ id, name, relationship, ageBand, note }) => {
        const parts = [name, coded('companionRelationship', relationship), coded('ageBand', ageBand), note]
        return care.whole(id, 'Somebody the child was with', parts.filter(Boolean).join(', '), 'third_party')
      }),
    ),
    ...list(
      'Places the child was at',
      placesStayed.map(({ id, name, note }) =>
        care.whole(id, 'Somewhere the child was', [name, note].filter(Boolean).join(', '), 'third_party'),
      ),
    ),
  ]
}
