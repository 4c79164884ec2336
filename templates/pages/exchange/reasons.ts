import type { KnownReason } from '#suggestions/model.ts'
import type { Wording } from '#templates/locales/index.ts'
import { some, titleOf } from '#templates/pages/suggestions/reasons.tsx'
import { termLabel } from '#vocabulary/model.ts'

/** Why a need fits, as the organisation itself is told; page and mail say the same. */
export const needReasonText = (wording: Wording, reason: KnownReason): string => {
  const { t, language, own, named } = wording
  switch (reason.kind) {
    case 'terms':
      return t('exchange.fit.terms', { terms: some(reason.terms.map((id) => termLabel(id, language))) })
    case 'words':
      return t('exchange.fit.words', { words: own(some(reason.words)) })
    case 'type':
      return t('exchange.fit.type', { type: named(`choices.organisation.${reason.type}`) })
    case 'otherType':
      return t('exchange.fit.typeMissing', { type: named(`choices.organisation.${reason.sought}`) })
    case 'project':
      return reason.project === null
        ? t('exchange.fit.projectUnnamed')
        : t('exchange.fit.project', { title: titleOf(wording, reason.project) })
    case 'together':
      return reason.project === null
        ? t('exchange.fit.togetherUnnamed')
        : t('exchange.fit.together', { title: titleOf(wording, reason.project) })
    case 'partnerOfPartner':
      return reason.organisation === null
        ? t('exchange.fit.partnerOfPartnerUnnamed')
        : t('exchange.fit.partnerOfPartner', { organisation: own(reason.organisation) })
    case 'newcomer':
      return t('exchange.fit.newcomer')
  }
}
