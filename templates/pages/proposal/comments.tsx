import type { Audience } from '#proposals/reading/comment-model.ts'
import { longestComment } from '#proposals/reading/comment-model.ts'
import { Avatar } from '#templates/components/avatar.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { controlOf, Field } from '#templates/components/field.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ShownComment = {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  readonly audience: Audience
  /** Null once it was taken back. */
  readonly text: string | null
  readonly at: string
  readonly isNew: boolean
  readonly replyHref: string
  readonly removeHref: string | null
}

export type CommentForm = {
  readonly action: string
  /** Whom the reader may write to, and whom the thread is for. */
  readonly open: readonly Audience[]
  readonly usual: Audience
  /** The comment that is answered. */
  readonly reply: { readonly id: string; readonly name: string } | null
  readonly text: string
  readonly errors: readonly FormError[]
}

type Worded = { readonly wording: Wording }

const Comment = ({ wording, comment }: Worded & { readonly comment: ShownComment }) => {
  const { name, organisation, audience, text, at, isNew, replyHref, removeHref } = comment
  return (
    <li class="comment" id={comment.id}>
      <Avatar name={name} />
      <div>
        <p class="row meta">
          <b>{name}</b>
          {organisation !== null && <small>{organisation}</small>}
          <time dateTime={at}>{wording.moment(at)}</time>
          {isNew && <Badge tone="info">{wording.t('reading.fresh_mark')}</Badge>}
        </p>
        {text === null ? (
          <p class="small">{wording.t('reading.removed')}</p>
        ) : (
          <p class="prose">{wording.own(text)}</p>
        )}
        <p class="row meta">
          <Badge icon="eye">{wording.t(`reading.audienceName.${audience}`)}</Badge>
          <a href={replyHref}>
            {wording.t('reading.reply')}
            <span class="hidden">: {name}</span>
          </a>
          {removeHref !== null && text !== null && <a href={removeHref}>{wording.t('reading.remove')}</a>}
        </p>
      </div>
    </li>
  )
}

export const CommentList = ({ wording, comments }: Worded & { readonly comments: readonly ShownComment[] }) =>
  comments.length === 0 ? null : (
    <ol class="rows">
      {comments.map((comment) => (
        <Comment wording={wording} comment={comment} />
      ))}
    </ol>
  )

/** A few words and who will read them; the button says it once more. */
export const WriteComment = ({
  wording,
  csrf,
  form
}: Worded & { readonly csrf: string; readonly form: CommentForm }) => {
  const { open, usual, reply } = form
  const error = form.errors.find(({ name }) => name === 'text')?.text
  const state = { value: form.text, error }
  return (
    <Form action={form.action} csrf={csrf} guarded stacked {...(reply && { hidden: { reply: reply.id } })}>
      <Field
        wording={wording}
        name="text"
        label={reply ? wording.t('reading.replyTo', { name: reply.name }) : wording.t('reading.text')}
        hint={wording.t('reading.textHint', { limit: wording.number(longestComment) })}
        required
        full
        state={state}
      >
        <textarea {...controlOf({ name: 'text', required: true, state })} rows={3} maxLength={longestComment}>
          {form.text}
        </textarea>
      </Field>
      <div class="audience">
        <fieldset class="field">
          <legend>{wording.t('reading.whoReads')}</legend>
          {open.map((audience) => (
            <label class="check">
              <input type="radio" name="audience" value={audience} checked={audience === usual} />
              <span>
                {wording.t(`reading.audienceName.${audience}`)}
                <small>{wording.t(`reading.audienceHint.${audience}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Button icon="send">
          {open.map((audience) => (
            <span class={`to-${audience}`}>{wording.t(`reading.sendTo.${audience}`)}</span>
          ))}
        </Button>
      </div>
    </Form>
  )
}

export type CommentsCardProps = {
  readonly comments: readonly ShownComment[]
  readonly total: number
  readonly href: string
  readonly form: CommentForm
}

/** The last comments on the page of a case, and a place for one's own. */
export const CommentsCard = ({
  wording,
  csrf,
  comments,
  total,
  href,
  form
}: Worded & CommentsCardProps & { readonly csrf: string }) => (
  <Card
    id="comments"
    title={wording.t('reading.comments')}
    {...(total > 0 && { count: total })}
    aside={total > comments.length && <a href={href}>{wording.t('reading.allComments', { count: total })}</a>}
  >
    {total === 0 && <p class="small">{wording.t('reading.noComments')}</p>}
    <CommentList wording={wording} comments={comments} />
    <details class="ruled">
      <summary>{wording.t('reading.write')}</summary>
      <div class="apart">
        <WriteComment wording={wording} csrf={csrf} form={form} />
      </div>
    </details>
  </Card>
)

type CaseHead = { readonly number: string; readonly title: string; readonly caseHref: string }

const Head = ({
  wording,
  number,
  title,
  caseHref,
  heading,
  lead
}: Worded &
  CaseHead & {
    readonly heading: string
    readonly lead?: string
  }) => (
  <PageHead
    eyebrow={<a href={caseHref}>{`${number} · ${wording.own(title)}`}</a>}
    title={heading}
    {...(lead !== undefined && { lead })}
  />
)

/** All comments that the reader may read, in threads, and the form. */
export const CommentsPage = (
  props: Worded &
    CaseHead & {
      readonly csrf: string
      readonly threads: readonly (readonly ShownComment[])[]
      readonly form: CommentForm
    }
) => {
  const { wording, csrf, threads, form } = props
  return (
    <div class="narrow stack">
      <Head {...props} heading={wording.t('reading.comments')} />
      <ErrorSummary wording={wording} errors={form.errors} />
      {threads.length === 0 && <p class="small">{wording.t('reading.noComments')}</p>}
      {threads.map((comments) => (
        <section class="card" aria-label={comments[0]?.name}>
          <CommentList wording={wording} comments={comments} />
        </section>
      ))}
      <Card id="write" title={wording.t(form.reply === null ? 'reading.write' : 'reading.writeReply')}>
        <WriteComment wording={wording} csrf={csrf} form={form} />
      </Card>
      <div class="row">
        <ButtonLink href={props.caseHref} icon="chevron-left">
          {wording.t('reading.backToCase')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Asks once more before more people read than read the thread. */
export const WiderPage = (
  props: Worded &
    CaseHead & {
      readonly csrf: string
      readonly action: string
      readonly text: string
      readonly reply: string | undefined
      readonly usual: Audience
      readonly audience: Audience
      /** Organisations and people who will read it, by name. */
      readonly readers: readonly string[]
    }
) => {
  const { wording, csrf, action, text, reply, usual, audience } = props
  const hidden = { text, ...(reply !== undefined && { reply }) }
  const readersOf = (whose: Audience): string => wording.t(`reading.audience.${whose}`)
  return (
    <div class="narrow stack">
      <Head
        {...props}
        heading={wording.t('reading.widerTitle')}
        lead={wording.t('reading.widerLead', { from: readersOf(usual), to: readersOf(audience) })}
      />
      <section class="card stack">
        <p class="note prose">{wording.own(text)}</p>
        {props.readers.length > 0 && (
          <p>
            {wording.t('reading.readersNamed')} <b>{wording.list(props.readers)}</b>.
          </p>
        )}
        <Form action={action} csrf={csrf} hidden={{ ...hidden, audience, confirmed: 'yes' }}>
          <Button primary wide icon="send">
            {wording.t(`reading.sendTo.${audience}`)}
          </Button>
        </Form>
        <Form action={action} csrf={csrf} hidden={{ ...hidden, audience: usual }}>
          <Button wide>{`${wording.t('reading.widerReply')}: ${readersOf(usual)}`}</Button>
        </Form>
      </section>
    </div>
  )
}

/** Asks once more before words are gone. */
export const RemovePage = (
  props: Worded &
    CaseHead & {
      readonly csrf: string
      readonly action: string
      readonly text: string
      readonly backHref: string
    }
) => {
  const { wording } = props
  return (
    <div class="narrow stack">
      <Head {...props} heading={wording.t('reading.removeTitle')} lead={wording.t('reading.removeLead')} />
      <section class="card stack">
        <p class="note prose">{wording.own(props.text)}</p>
        <Form action={props.action} csrf={props.csrf}>
          <Button danger wide icon="trash">
            {wording.t('reading.removeIt')}
          </Button>
        </Form>
        <ButtonLink wide href={props.backHref}>
          {wording.t('reading.keep')}
        </ButtonLink>
      </section>
    </div>
  )
}
