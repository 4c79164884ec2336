import type { KnownReason, NamedProject } from '#suggestions/model.ts'
import { Icon } from '#templates/components/icon.tsx'
import type { IconName } from '#templates/components/icon-names.ts'
import type { Wording } from '#templates/locales/index.ts'
import { termLabel } from '#vocabulary/model.ts'

const mostNamed = 4

/** What a reason calls a project. */
export const titleOf = ({ language, own }: Wording, { title: { pl, en }, number }: NamedProject): string =>
  own((language === 'en' ? (en ?? pl) : (pl ?? en)) ?? number)

/** As many terms or words as one reason has room for. */
export const some = (words: readonly string[]): string => words.slice(0, mostNamed).join(', ')

/** Why an organisation is suggested, or a need fits, in words. */
export const reasonText = (wording: Wording, reason: KnownReason): string => {
  const { t, language, named } = wording
  switch (reason.kind) {
    case 'terms':
      return t('suggestions.because.terms', {
        terms: some(reason.terms.map((term) => termLabel(term, language)))
      })
    case 'words':
      return t('suggestions.because.words', { words: wording.own(some(reason.words)) })
    case 'type':
      return t('suggestions.because.type', { type: named(`choices.organisation.${reason.type}`) })
    case 'otherType':
      return t('suggestions.because.otherType', { type: named(`choices.organisation.${reason.sought}`) })
    case 'project':
      return reason.project === null
        ? t('suggestions.because.projectUnnamed')
        : t('suggestions.because.project', { title: titleOf(wording, reason.project) })
    case 'together':
      return reason.project === null
        ? t('suggestions.because.togetherUnnamed')
        : t('suggestions.because.together', { title: titleOf(wording, reason.project) })
    case 'partnerOfPartner':
      return reason.organisation === null
        ? t('suggestions.because.partnerOfPartnerUnnamed')
        : t('suggestions.because.partnerOfPartner', { organisation: wording.own(reason.organisation) })
    case 'newcomer':
      return t('suggestions.because.newcomer')
  }
}

const iconOf = ({ kind }: KnownReason): IconName => (kind === 'otherType' ? 'minus' : 'check')

/** The reasons of one suggestion, misses among them. */
export const Reasons = ({
  wording,
  reasons
}: {
  readonly wording: Wording
  readonly reasons: readonly KnownReason[]
}) => (
  <ul class="fit">
    {reasons.map((reason) => (
      <li class={reason.kind === 'otherType' ? undefined : 'ok'}>
        <Icon name={iconOf(reason)} />
        <span>{reasonText(wording, reason)}</span>
      </li>
    ))}
  </ul>
)
