import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { TextArea } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { behind, entryIcons, entryTones } from './shown.ts'
import type { ShownEntry } from './shown.ts'

export type EntryPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly entry: ShownEntry
  /** Where the forms go: `/entries/ent_1`, or the way without signing in. */
  readonly path: string
  /** The reader's part: to confirm it, to take it back, or to read it. */
  readonly part: 'decides' | 'entered' | 'reads'
  readonly errors: readonly FormError[]
  /** Who came by the link of a mail signs in before the case is shown. */
  readonly signInFirst: boolean
}

const Decide = ({ wording, csrf, entry, path }: EntryPageProps) => {
  const { t } = wording
  const isVote = entry.kind === 'vote'
  return (
    <Card id="decide" title={t(isVote ? 'entries.countersignTitle' : 'entries.confirmTitle')} marked>
      <Form action={`${path}/confirm`} csrf={csrf} stacked>
        <p>{t(`entries.follows.${entry.kind}`, { person: entry.person })}</p>
        <div>
          <Button primary icon="check">
            {t(isVote ? 'entries.countersign' : 'entries.confirm')}
          </Button>
        </div>
      </Form>
      <details class="ruled">
        <summary>{t('entries.notSo')}</summary>
        <Form action={`${path}/refuse`} csrf={csrf} stacked>
          <TextArea
            wording={wording}
            name="reason"
            label={t('entries.reason')}
            hint={t('entries.reasonHint')}
            limit={1000}
            state={{}}
          />
          <div>
            <Button>{t('entries.refuse')}</Button>
          </div>
        </Form>
      </details>
    </Card>
  )
}

const TakeBack = ({ wording, csrf, path }: EntryPageProps) => (
  <Card id="take-back" title={wording.t('entries.takeBackTitle')}>
    <Form action={`${path}/refuse`} csrf={csrf} stacked>
      <p>{wording.t('entries.takeBackText')}</p>
      <div>
        <Button>{wording.t('entries.takeBack')}</Button>
      </div>
    </Form>
  </Card>
)

/** One entry of the office: what was said, by whom and to whom, and whose word it waits for. */
export const EntryPage = (props: EntryPageProps) => {
  const { wording, entry, part, errors } = props
  const { t } = wording
  const isOpen = entry.state === 'waiting'
  return (
    <div class="narrow">
      <PageHead
        eyebrow={t('entries.one')}
        title={entry.act}
        lead={behind(wording, entry)}
        actions={
          <Badge tone={entryTones[entry.state]} icon={entryIcons[entry.state]}>
            {t(`entries.state.${entry.state}`)}
          </Badge>
        }
      />
      <ErrorSummary wording={wording} errors={errors} />
      <div class="stack">
        <Card id="said" title={t('entries.saidTitle')}>
          <p>{wording.own(entry.about)}</p>
          {entry.said.length > 0 && <DefinitionList facts={entry.said} />}
          <p class="small">{t('entries.enteredAt', { at: wording.moment(entry.enteredAt) })}</p>
          {entry.decidedAt !== null && (
            <p class="small">
              {t('entries.decidedAt', {
                at: wording.moment(entry.decidedAt),
                by: entry.decidedBy ?? t('case.erased')
              })}
            </p>
          )}
          {entry.reason !== null && <p class="prose">{wording.own(entry.reason)}</p>}
          {entry.caseHref !== null && (
            <p>
              <ButtonLink slim href={entry.caseHref}>
                {t(props.signInFirst ? 'entries.seeCaseSignedIn' : 'entries.seeCase')}
              </ButtonLink>
            </p>
          )}
        </Card>
        {isOpen && part === 'decides' && <Decide {...props} />}
        {isOpen && part === 'entered' && <TakeBack {...props} />}
        {isOpen && part !== 'decides' && (
          <Note tone="info" icon="clock">
            <p>
              {t(entry.kind === 'vote' ? 'entries.waitsForChair' : 'entries.waitsForPerson', {
                person: entry.person,
                until: wording.day(entry.untilAt)
              })}
            </p>
          </Note>
        )}
      </div>
    </div>
  )
}
