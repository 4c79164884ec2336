import { ActionButton, Button, ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'

import type { SittingForms } from './act-form.tsx'

/** An act about the case of an item, done at the sitting: in one tap, after one question, or on a page of its own. */
export type ItemAct = {
  readonly event: string
  readonly label: string
  readonly how: 'tap' | 'confirm' | 'choose' | 'page'
  /** Why it cannot be done yet. */
  readonly reasons: readonly string[]
  readonly href: string
  /** What will happen. */
  readonly effect: string
  /** Who will be told. */
  readonly told: readonly string[]
}

type ActProps = {
  readonly forms: SittingForms
  readonly act: ItemAct
  readonly about: string
  readonly primary: boolean
}

/** What follows, and who hears of it, before something that cannot be undone. */
const Follows = ({ forms: { wording }, act }: Pick<ActProps, 'forms' | 'act'>) => (
  <>
    <p>{act.effect}</p>
    {!act.effect.includes(wording.t('acts.cannotBeUndone')) && <p>{wording.t('acts.cannotBeUndone')}</p>}
    {act.told.length > 0 && <p class="small">{wording.t('acts.toldTo', { who: act.told.join('; ') })}</p>}
  </>
)

const Act = ({ forms, act, about, primary }: ActProps) => {
  const { wording, csrf, key } = forms
  const hidden = { back: forms.back, key: `${key}-${act.event}-${act.href}` }
  if (act.reasons.length > 0)
    return (
      <ActionButton id={`act-${act.event.replaceAll('.', '-')}`} href={act.href} slim reasons={act.reasons}>
        {act.label}
      </ActionButton>
    )
  if (act.how === 'page')
    return (
      <ButtonLink slim href={act.href} {...(about !== '' && { about })}>
        {act.label}
      </ButtonLink>
    )
  if (act.how === 'tap')
    return (
      <Form action={act.href} csrf={csrf} hidden={hidden}>
        <Button slim primary={primary} {...(about !== '' && { about })}>
          {act.label}
        </Button>
      </Form>
    )
  return (
    <details class="ask">
      <summary class={primary ? 'button slim primary' : 'button slim'}>
        <span>
          {act.label}
          {about !== '' && <span class="hidden">: {about}</span>}
        </span>
      </summary>
      <Form action={act.href} csrf={csrf} hidden={hidden} stacked>
        <Follows forms={forms} act={act} />
        {act.how === 'confirm' ? (
          <div class="row">
            <Button slim danger {...(about !== '' && { about })}>
              {act.label}
            </Button>
          </div>
        ) : (
          <div class="row">
            {(['for', 'against'] as const).map((choice) => (
              <Button slim name="choice" value={choice} {...(about !== '' && { about })}>
                {wording.t(`ballot.${choice}`)}
              </Button>
            ))}
          </div>
        )}
      </Form>
    </details>
  )
}

/** Opens the sitting, before anything else can be done at it; until its day that is nobody's next step. */
export const Begin = ({
  forms,
  course,
  beginsAt
}: {
  readonly forms: SittingForms
  readonly course: readonly ItemAct[]
  readonly beginsAt: string
}) => {
  const { wording } = forms
  const begin = course.filter(({ event }) => event === 'sitting.open')
  return begin.length === 0 ? null : (
    <Card id="begin" title={wording.t('sitting.notBegun')} marked={begin.some(({ how }) => how === 'tap')}>
      <div class="stack">
        {begin.map(({ effect, how }) => (
          <p>
            {how === 'tap' ? effect : wording.t('sitting.tooEarly', { day: wording.dayAndTime(beginsAt) })}
          </p>
        ))}
        <div class="row">
          <ItemActs forms={forms} acts={begin} about="" primary={begin.every(({ how }) => how === 'tap')} />
        </div>
      </div>
    </Card>
  )
}

/** The acts about one case, the first of them filled where the sitting waits for it. */
export const ItemActs = ({
  forms,
  acts,
  about,
  primary = false
}: {
  readonly forms: SittingForms
  readonly acts: readonly ItemAct[]
  readonly about: string
  readonly primary?: boolean
}) => (
  <>
    {acts.map((act, place) => (
      <Act forms={forms} act={act} about={about} primary={primary && place === 0 && act.how !== 'page'} />
    ))}
  </>
)
