import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { OrganisationPageProps } from './profile.tsx'

const daysOf = (
  wording: Wording,
  { fromOn, untilOn }: { readonly fromOn: string | null; readonly untilOn: string | null }
) =>
  [
    fromOn !== null && wording.t('people.sinceDay', { day: wording.shortDay(fromOn) }),
    untilOn !== null && wording.t('people.untilDay', { day: wording.shortDay(untilOn) })
  ]
    .filter((part) => part !== false)
    .join(' ')

/** Organisations that count as one with this one. */
export const Linked = ({ wording, organisation, linked, mayKeep, csrf }: OrganisationPageProps) => {
  const { t } = wording
  if (linked.length === 0 && !mayKeep) return null
  const { id } = organisation
  return (
    <Card
      id="linked"
      title={t('organisations.linked')}
      count={linked.length}
      aside={mayKeep && <a href={`/organisations/${id}/link`}>{t('organisations.linkAdd')}</a>}
    >
      <div class="stack">
        <p class="small">{t('organisations.linkedHint')}</p>
        <ul class="rows">
          {linked.map((each) => (
            <li>
              <a href={`/organisations/${each.id}`}>{each.name}</a>
              <br />
              <small>
                {[t(`organisations.grounds.${each.ground}`), daysOf(wording, each)]
                  .filter(Boolean)
                  .join(', ')}
              </small>
              {mayKeep && (
                <Form action={`/organisations/${id}/links/${each.id}/end`} csrf={csrf}>
                  <Button slim about={each.name}>
                    {t('organisations.unlink')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
