import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { classNames } from '#templates/components/class-names.ts'
import { Form } from '#templates/components/form.tsx'
import { Pagination, Views } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type NoticesView = 'all' | 'unread' | 'asking'

/** One notice as its reader sees it. */
export type NoticeLine = {
  readonly id: string
  readonly number: string | null
  readonly heading: string
  readonly createdAt: string
  readonly isUnread: boolean
  /** The page of what it is about. */
  readonly href: string
  readonly step: { readonly label: string; readonly href: string; readonly until: string | null } | null
  /** All notices of the same case. */
  readonly caseHref: string
}

export type NoticesPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly view: NoticesView
  readonly views: readonly { readonly view: NoticesView; readonly href: string }[]
  readonly unread: number
  readonly lines: readonly NoticeLine[]
  /** Present when the list is of one case only. */
  readonly ofCase: { readonly number: string | null; readonly allHref: string } | null
  /** This page, to come back to. */
  readonly here: string
  readonly firstHref: string | undefined
  readonly nextHref: string | undefined
}

type LineProps = Pick<NoticesPageProps, 'wording' | 'csrf' | 'here' | 'ofCase'> & {
  readonly line: NoticeLine
}

/** Opening an unread notice marks it as read, which only a form may do. */
const Heading = ({ wording, csrf, line }: LineProps) =>
  line.isUnread ? (
    <Form action={`/notices/${line.id}/open`} csrf={csrf} hidden={{ to: line.href }}>
      <button class="plain" type="submit">
        {wording.own(line.heading)}
      </button>
    </Form>
  ) : (
    <a href={line.href}>{wording.own(line.heading)}</a>
  )

const Act = ({ csrf, line }: LineProps) => {
  if (line.step === null) return null
  const { label, href } = line.step
  return line.isUnread ? (
    <Form action={`/notices/${line.id}/open`} csrf={csrf} hidden={{ to: href }}>
      <Button slim about={line.heading}>
        {label}
      </Button>
    </Form>
  ) : (
    <ButtonLink slim href={href} about={line.heading}>
      {label}
    </ButtonLink>
  )
}

const Details = ({ wording, line, ofCase }: LineProps) => (
  <p class="row meta small">
    {line.isUnread && (
      <Badge tone="info" icon="mail">
        {wording.t('inbox.unreadOne')}
      </Badge>
    )}
    <time dateTime={line.createdAt}>{wording.clockTime(line.createdAt)}</time>
    {line.number !== null &&
      (ofCase === null ? (
        <a href={line.caseHref}>
          <span class="hidden">{wording.t('inbox.onlyCase')} </span>
          {line.number}
        </a>
      ) : (
        <span>{line.number}</span>
      ))}
    {line.step !== null && (
      <span>
        {line.step.until === null ? (
          wording.age(line.createdAt)
        ) : (
          <time class={classNames('tone', wording.nearness(line.step.until))} dateTime={line.step.until}>
            {wording.deadline(line.step.until)}
          </time>
        )}
      </span>
    )}
  </p>
)

const Line = (props: LineProps) => {
  const { wording, csrf, here, line } = props
  return (
    <li class={classNames('notice', line.isUnread && 'unread')}>
      <div>
        <Heading {...props} />
        <Details {...props} />
      </div>
      <div class="row">
        <Act {...props} />
        {line.isUnread && (
          <Form action={`/notices/${line.id}/read`} csrf={csrf} hidden={{ back: here }}>
            <Button slim icon="check" about={line.heading}>
              {wording.t('inbox.markOne')}
            </Button>
          </Form>
        )}
      </div>
    </li>
  )
}

/** Notices of one day stand together. */
const byDay = (lines: readonly NoticeLine[], wording: Wording) => {
  const days = new Map<string, NoticeLine[]>()
  for (const line of lines) {
    const day = wording.longDay(line.createdAt)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days]
}

const None = ({ wording, view, views, ofCase }: NoticesPageProps) => {
  const { t } = wording
  const all = views.find((each) => each.view === 'all')
  return (
    <Empty
      icon="bell"
      title={t(`inbox.none.${view}`)}
      action={
        (view !== 'all' || ofCase !== null) &&
        all && (
          <ButtonLink slim href={ofCase?.allHref ?? all.href}>
            {t('site.showAll')}
          </ButtonLink>
        )
      }
    >
      {t(`inbox.noneText.${view}`)}
    </Empty>
  )
}

/** What I have been told, newest first: what of it is new, and what of it asks me to act. */
export const NoticesPage = (props: NoticesPageProps) => {
  const { wording, csrf, lines, unread, ofCase } = props
  const { t } = wording
  return (
    <div class="medium stack" data-live-part="notices">
      <PageHead
        title={unread === 0 ? t('inbox.title') : t('inbox.unread', { count: unread })}
        lead={t('inbox.lead')}
        actions={
          unread > 0 && (
            <Form action="/notices/read-all" csrf={csrf}>
              <Button icon="checks">{t('inbox.markAll')}</Button>
            </Form>
          )
        }
      />
      <Views
        label={t('inbox.views')}
        views={props.views.map(({ view, href }) => ({
          label: t(`inbox.view.${view}`),
          href,
          current: view === props.view,
          ...(view === 'unread' && { count: unread })
        }))}
      />
      {ofCase !== null && lines.length > 0 && (
        <p class="row">
          <span>{t('inbox.ofCase', { number: ofCase.number ?? t('inbox.noNumber') })}</span>
          <a href={ofCase.allHref}>{t('inbox.allCases')}</a>
        </p>
      )}
      {lines.length === 0 && <None {...props} />}
      {byDay(lines, wording).map(([day, ofDay], index) => (
        <Card id={`day-${index}`} title={day}>
          <ul class="rows">
            {ofDay.map((line) => (
              <Line {...props} line={line} />
            ))}
          </ul>
        </Card>
      ))}
      {lines.length > 0 && (
        <Pagination
          wording={wording}
          shown={lines.length}
          previousHref={props.firstHref}
          nextHref={props.nextHref}
        />
      )}
    </div>
  )
}
