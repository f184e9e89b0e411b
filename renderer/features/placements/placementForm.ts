import type { PlacementFacts } from '../../../shared/contract/placements'
import type { call } from '../../app/api'
import type { Collector } from '../../components/collect'
import { textOrNull } from '../../components/collect'
import { dayEntry, emptyDay } from '../../components/dayEntry'
import { pickedNothing } from '../../components/pickEntry'
import type { Answer } from '../../components/YesNoUnknown'

export type PlacementPage = Awaited<ReturnType<typeof call.placements.get>>

const notAnswered: Answer | null = null

/** A placement as its form holds it before anybody typed. */
export const emptyPlacement = {
  startedOn: emptyDay,
  endedOn: emptyDay,
  placementType: null as string | null,
  provider: null as string | null,
  home: pickedNothing,
  postcode: '',
  urn: '',
  placementLa: null as string | null,
  emergency: notAnswered as Answer | null,
  approvedAs: null as string | null,
  approvedBy: '',
  approvedOn: emptyDay,
  approvalNotNeeded: '',
  hostNotifiedOn: emptyDay,
  hostNoticeNotGiven: '',
  carePlanSentOn: emptyDay,
  missingRiskAssessed: notAnswered as Answer | null,
  missingRiskAssessedOn: emptyDay,
  missingRiskAssessedBy: '',
  missingRiskNote: '',
  hasMissingStrategy: notAnswered as Answer | null,
  missingStrategyOn: emptyDay,
  missingStrategyNote: '',
  notifyingLa: null as string | null,
  noticeReceivedOn: emptyDay,
}

export type PlacementForm = typeof emptyPlacement

/** An answer nobody gave is shown as none. */
const given = (answer: Answer): Answer | null => (answer === 'not_known' ? null : answer)

/** A recorded placement as its form. */
export function placementFormOf({ facts }: PlacementPage): PlacementForm {
  return {
    startedOn: dayEntry(facts.startedOn),
    endedOn: dayEntry(facts.endedOn),
    placementType: facts.placementType,
    provider: facts.provider,
    home: { text: facts.placeName ?? '', id: facts.placeId, add: false },
    postcode: facts.postcode ?? '',
    urn: facts.urn ?? '',
    placementLa: facts.placementLa,
    emergency: given(facts.emergency),
    approvedAs: facts.approvedAs,
    approvedBy: facts.approvedBy ?? '',
    approvedOn: dayEntry(facts.approvedOn),
    approvalNotNeeded: facts.approvalNotNeeded ?? '',
    hostNotifiedOn: dayEntry(facts.hostNotifiedOn),
    hostNoticeNotGiven: facts.hostNoticeNotGiven ?? '',
    carePlanSentOn: dayEntry(facts.carePlanSentOn),
    missingRiskAssessed: given(facts.missingRiskAssessed),
    missingRiskAssessedOn: dayEntry(facts.missingRiskAssessedOn),
    missingRiskAssessedBy: facts.missingRiskAssessedBy ?? '',
    missingRiskNote: facts.missingRiskNote ?? '',
    hasMissingStrategy: given(facts.hasMissingStrategy),
    missingStrategyOn: dayEntry(facts.missingStrategyOn),
    missingStrategyNote: facts.missingStrategyNote ?? '',
    notifyingLa: facts.notifyingLa,
    noticeReceivedOn: dayEntry(facts.noticeReceivedOn),
  }
}

/** What the form says, for the call; days are read by `collect`, whose field ids carry `path`. */
export function placementOf(form: PlacementForm, path: '' | 'facts.', collect: Collector): PlacementFacts {
  const past = (field: PlacementDay) => collect.day(`${path}${field}`, form[field], 'past')
  const startedOn = collect.day(`${path}startedOn`, form.startedOn, 'past', 'Give the first day.')
  return {
    startedOn: startedOn ?? '',
    endedOn: collect.day(`${path}endedOn`, form.endedOn, 'any'),
    placementType: form.placementType,
    provider: form.provider,
    placeId: form.home.id,
    placeName: textOrNull(form.home.text),
    addPlace: form.home.add,
    postcode: textOrNull(form.postcode),
    urn: textOrNull(form.urn),
    placementLa: form.placementLa,
    emergency: form.emergency ?? 'not_known',
    approvedAs: form.approvedAs,
    approvedBy: textOrNull(form.approvedBy),
    approvedOn: past('approvedOn'),
    approvalNotNeeded: textOrNull(form.approvalNotNeeded),
    hostNotifiedOn: past('hostNotifiedOn'),
    hostNoticeNotGiven: textOrNull(form.hostNoticeNotGiven),
    carePlanSentOn: past('carePlanSentOn'),
    missingRiskAssessed: form.missingRiskAssessed ?? 'not_known',
    missingRiskAssessedOn: past('missingRiskAssessedOn'),
    missingRiskAssessedBy: textOrNull(form.missingRiskAssessedBy),
    missingRiskNote: textOrNull(form.missingRiskNote),
    hasMissingStrategy: form.hasMissingStrategy ?? 'not_known',
    missingStrategyOn: past('missingStrategyOn'),
    missingStrategyNote: textOrNull(form.missingStrategyNote),
    notifyingLa: form.notifyingLa,
    noticeReceivedOn: past('noticeReceivedOn'),
  }
}

type PlacementDay =
  | 'approvedOn'
  | 'hostNotifiedOn'
  | 'carePlanSentOn'
  | 'missingRiskAssessedOn'
  | 'missingStrategyOn'
  | 'noticeReceivedOn'
