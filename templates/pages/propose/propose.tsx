import { Button, ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'

import { DeclaredSection } from './declared.tsx'
import type { DeclaredProps } from './declared.tsx'
import { FullCard } from './full.tsx'
import { NeedsSection } from './needs.tsx'
import { ContentSection, FrameSection, IdeaSection, RulesSection } from './scope.tsx'
import type { ScopeProps } from './scope.tsx'

export type CardPageProps = ScopeProps &
  DeclaredProps & {
    readonly csrf: string
    /** Where the form goes. */
    readonly action: string
    readonly hidden: Readonly<Record<string, string>>
    /** Number of the proposal; absent while there is none. */
    readonly number?: string
    /** The organisation proposed for, or those to choose from. */
    readonly organisations: readonly Choice[]
    /** The scope is still to be sent. */
    readonly isDraft: boolean
    readonly cancelHref: string
    /** Who sends the scope when the reader may not, by name; empty when nobody may. */
    readonly senders?: string | undefined
    /** Remarks of the formal check stand beside fields. */
    readonly hasRemarks?: boolean
    readonly savedHint?: string | undefined
    /** Fields still needed, each with the id of its control. */
    readonly missing: readonly { readonly name: string; readonly text: string }[]
    /** A newer revision that somebody else saved meanwhile. */
    readonly conflict?: { readonly revision: number; readonly href: string } | undefined
  }

const Missing = ({ wording, missing, isDraft }: CardPageProps) => (
  <Note
    tone="warn"
    icon="list-check"
    title={wording.t(isDraft ? 'propose.missingTitle' : 'propose.missingFull')}
  >
    {isDraft && <p>{wording.t('propose.missingHint')}</p>}
    <p>
      {missing.map(({ name, text }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`#${name}`}>{text}</a>
        </>
      ))}
    </p>
  </Note>
)

const Conflict = ({ wording, conflict }: CardPageProps) =>
  conflict === undefined ? null : (
    <Note tone="bad" icon="alert-triangle" title={wording.t('propose.conflictTitle')}>
      <p>{wording.t('propose.conflictText', { revision: conflict.revision })}</p>
      <p>
        <a href={conflict.href} target="_blank" rel="noopener">
          {wording.t('propose.conflictSee', { revision: conflict.revision })}
        </a>
      </p>
    </Note>
  )

const Proposer = ({ wording, form, organisations }: CardPageProps) =>
  organisations.length > 1 ? (
    <section class="card">
      <Select
        wording={wording}
        name="organisation"
        label={wording.t('propose.chooseOrganisation')}
        required
        choices={organisations}
        state={form.field('organisation')}
      />
    </section>
  ) : null

const sendText = ({ wording, senders }: CardPageProps): string => {
  if (senders === undefined) return wording.t('propose.saveAndSend')
  return senders === ''
    ? wording.t('propose.saveForNobody')
    : wording.t('propose.saveForSignatory', { who: senders })
}

/** The card of a project: the scope first, the rest folded until it is wanted. */
export const CardPage = (props: CardPageProps) => {
  const {
    wording,
    csrf,
    form,
    action,
    hidden,
    number,
    organisations,
    isDraft,
    cancelHref,
    savedHint,
    senders,
    missing
  } = props
  const { t } = wording
  const only = organisations.length === 1 ? organisations[0] : undefined
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={number ?? (only && t('propose.forOrganisation', { organisation: only.label }))}
        title={t(number === undefined ? 'propose.title' : 'propose.editTitle')}
        lead={t(number === undefined ? 'propose.lead' : 'propose.editLead')}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Conflict {...props} />
      {props.hasRemarks && (
        <Note tone="warn" icon="message" title={t('propose.remarksTitle')}>
          <p>{t('propose.remarksHint')}</p>
        </Note>
      )}
      {missing.length > 0 && <Missing {...props} />}
      <Form action={action} csrf={csrf} hidden={hidden} guarded stacked>
        {/* Enter in a field presses the first button of a form: it must be this one, not one that removes a row. */}
        <button class="hidden" type="submit" name="act" value="save" tabIndex={-1} aria-hidden="true" />
        {number === undefined && <Proposer {...props} />}
        <IdeaSection wording={wording} form={form} />
        <ContentSection wording={wording} form={form} />
        <NeedsSection wording={wording} form={form} />
        <DeclaredSection wording={wording} form={form} partners={props.partners} />
        <FrameSection wording={wording} form={form} />
        <RulesSection {...props} />
        {isDraft ? (
          <details class="stack" open={form.errors.length > 0 || props.hasRemarks === true}>
            <summary>{t('propose.fullFold')}</summary>
            <div class="stack apart">
              <FullCard wording={wording} form={form} required={false} />
            </div>
          </details>
        ) : (
          <FullCard wording={wording} form={form} required />
        )}
        <Dock
          hint={
            isDraft && senders
              ? [t('propose.sentBy', { who: senders }), savedHint].filter(Boolean).join(' ')
              : savedHint
          }
        >
          {isDraft ? (
            <>
              <Button primary name="act" value="send">
                {sendText(props)}
              </Button>
              <Button name="act" value="save">
                {t('propose.saveDraft')}
              </Button>
            </>
          ) : (
            <Button primary name="act" value="save">
              {t('propose.saveCard')}
            </Button>
          )}
          <ButtonLink href={cancelHref}>{t('propose.cancel')}</ButtonLink>
        </Dock>
      </Form>
    </div>
  )
}
