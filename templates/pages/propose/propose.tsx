import type { JSX } from 'preact'

import type { CardSection } from '#proposals/sections.ts'
import { Button } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { Dock, ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'

import { DeclaredSection } from './declared.tsx'
import type { DeclaredProps } from './declared.tsx'
import { EarlierList } from './clone.tsx'
import type { EarlierLine } from './clone.tsx'
import { FullCard, MoneySection, Milestones, PlanSection, RightsSection, ValueSection } from './full.tsx'
import { NeedsSection } from './needs.tsx'
import { ContentSection, FrameSection, IdeaSection, RulesSection } from './scope.tsx'
import type { ScopeProps } from './scope.tsx'
import { SectionList } from './section-list.tsx'
import type { SectionLine } from './section-list.tsx'
import { OtherEditors, SavedLine, writingData } from './writing.tsx'
import type { OtherEditor } from './writing.tsx'

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
    /** Where the form is kept while it is typed, by whom, and since when it has been. */
    readonly writing: {
      readonly href: string
      readonly writer: string
      readonly savedAt?: string | undefined
      readonly savedText?: string | undefined
    }
    /** Typed before and never saved: when it was kept, in words. */
    readonly resumed?: string | undefined
    readonly others: readonly OtherEditor[]
    /** The one section that is shown; all of them where none is named. */
    readonly part?: CardSection | undefined
    /** The sections with their state, where each has a page of its own. */
    readonly parts?: readonly SectionLine[] | undefined
    readonly earlier?: readonly EarlierLine[]
    /** The proposal that this one was copied from. */
    readonly origin?: { readonly number: string; readonly href: string } | undefined
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

/** What the reader typed before and never saved. */
const Resumed = ({ wording, resumed, csrf, action, number, part }: CardPageProps) =>
  resumed === undefined ? null : (
    <Note tone="info" icon="history" title={wording.t('propose.resumedTitle')}>
      <p>
        {wording.t(number === undefined ? 'propose.resumedNew' : 'propose.resumedCard', { moment: resumed })}
      </p>
      <Form action={action} csrf={csrf} hidden={part === undefined ? {} : { sections: part }}>
        <p class="apart">
          <Button slim icon="trash" name="act" value="discard">
            {wording.t('propose.discard')}
          </Button>
        </p>
      </Form>
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

const onePart: Readonly<
  Record<CardSection, (props: CardPageProps & { readonly required: boolean }) => JSX.Element>
> = {
  idea: (props) => <IdeaSection {...props} />,
  content: (props) => <ContentSection {...props} />,
  needs: (props) => <NeedsSection {...props} />,
  declared: (props) => <DeclaredSection {...props} />,
  frame: (props) => <FrameSection {...props} />,
  rules: (props) => <RulesSection {...props} />,
  plan: (props) => <PlanSection {...props} />,
  milestones: (props) => <Milestones {...props} />,
  value: (props) => <ValueSection {...props} />,
  money: (props) => <MoneySection {...props} />,
  rights: (props) => <RightsSection {...props} />
}

/** All sections: those of the scope first, the rest folded until it is wanted. */
const Sections = (props: CardPageProps) => {
  const { wording, form, isDraft, part } = props
  if (part !== undefined) return onePart[part]({ ...props, required: !isDraft })
  return (
    <>
      <IdeaSection wording={wording} form={form} />
      <ContentSection wording={wording} form={form} />
      <NeedsSection wording={wording} form={form} />
      <DeclaredSection wording={wording} form={form} partners={props.partners} />
      <FrameSection wording={wording} form={form} />
      <RulesSection {...props} />
      {isDraft ? (
        <details class="stack" open={form.errors.length > 0 || props.hasRemarks === true}>
          <summary>{wording.t('propose.fullFold')}</summary>
          <div class="stack apart">
            <FullCard wording={wording} form={form} required={false} />
          </div>
        </details>
      ) : (
        <FullCard wording={wording} form={form} required />
      )}
    </>
  )
}

const Buttons = (props: CardPageProps) => {
  const { wording, isDraft, part } = props
  const { t } = wording
  return (
    <>
      {isDraft && part === undefined ? (
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
          {t(part === undefined ? 'propose.saveCard' : 'propose.savePart')}
        </Button>
      )}
    </>
  )
}

/** The title in the language of the page, as it stands in the form, or the other one. */
const nameOf = ({ wording, form }: CardPageProps): string => {
  const [own, other] = wording.language === 'en' ? ['title.en', 'title.pl'] : ['title.pl', 'title.en']
  return form.field(own ?? '')?.value || form.field(other ?? '')?.value || ''
}

const Head = (props: CardPageProps) => {
  const { wording, number, organisations, part, origin } = props
  const { t } = wording
  const only = organisations.length === 1 ? organisations[0] : undefined
  const title = number === undefined ? t('propose.title') : t('propose.editTitle')
  const lead = t(number === undefined ? 'propose.lead' : 'propose.editLead')
  return (
    <>
      <PageHead
        eyebrow={
          number === undefined
            ? only && t('propose.forOrganisation', { organisation: only.label })
            : [number, wording.own(nameOf(props))].filter(Boolean).join(' · ')
        }
        title={part === undefined ? title : t(`propose.section.${part}`)}
        lead={part === undefined ? lead : t('propose.partLead')}
      />
      {origin && (
        <p class="small">
          {t('propose.clone.origin')} <a href={origin.href}>{origin.number}</a>
        </p>
      )}
    </>
  )
}

/** The card of a project, or one section of it, kept while it is typed. */
export const CardPage = (props: CardPageProps) => {
  const { wording, csrf, form, action, hidden, number, isDraft, savedHint, senders, missing, writing, part } =
    props
  const { t } = wording
  return (
    <div class="medium stack">
      <Head {...props} />
      <ErrorSummary wording={wording} errors={form.errors} />
      <Resumed {...props} />
      <OtherEditors wording={wording} others={props.others} />
      {props.hasRemarks && (
        <Note tone="warn" icon="message" title={t('propose.remarksTitle')}>
          <p>{t('propose.remarksHint')}</p>
        </Note>
      )}
      {missing.length > 0 && part === undefined && <Missing {...props} />}
      {props.earlier && <EarlierList wording={wording} earlier={props.earlier} />}
      {props.parts && <SectionList wording={wording} lines={props.parts} folded={isDraft} />}
      <Form
        action={action}
        csrf={csrf}
        hidden={{ ...hidden, ...(part !== undefined && { sections: part }) }}
        guarded
        stacked
        data={writingData(wording, writing.href, writing.writer, writing.savedAt)}
      >
        {/* Enter in a field presses the first button of a form: it must be this one, not one that removes a row. */}
        <button class="hidden" type="submit" name="act" value="save" tabIndex={-1} aria-hidden="true" />
        {number === undefined && <Proposer {...props} />}
        <Sections {...props} />
        <Dock
          hint={isDraft && senders ? t('propose.sentBy', { who: senders }) : undefined}
          after={
            <div class="row between">
              <SavedLine text={writing.savedText ?? savedHint} />
              <a href={props.cancelHref}>{t(part === undefined ? 'propose.cancel' : 'propose.wholeCard')}</a>
            </div>
          }
        >
          <Buttons {...props} />
        </Dock>
      </Form>
    </div>
  )
}
