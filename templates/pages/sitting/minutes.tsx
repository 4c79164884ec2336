import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionsCard } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

type Resolved = { readonly href: string | null; readonly number: string | null }

/** One vote of a sitting, in words. */
export type MinutesVote = {
  readonly motion: string
  readonly result: string
  /** `za 4, przeciw 1, …`; null when the ballot was cancelled. */
  readonly counts: string | null
  readonly secret: boolean
  /** Who voted how, in an open ballot. */
  readonly named: readonly { readonly choice: string; readonly names: string }[]
  readonly opinions: readonly { readonly name: string; readonly text: string }[]
  /** Without a link for who may not know of the case. */
  readonly resolution: Resolved | null
}

export type MinutesItem = {
  readonly title: string
  readonly detail: string | null
  readonly forInformation: boolean
  /** Quorum at the moment of the item; null when it was not dealt with. */
  readonly quorum: string | null
  readonly apart: readonly string[]
  readonly consented: boolean
  readonly votes: readonly MinutesVote[]
}

export type MinutesPerson = { readonly name: string; readonly detail: string | null; readonly times: string }

export type MinutesPageProps = {
  readonly wording: Wording
  readonly sittingHref: string
  /** As the body numbers its minutes; null for a draft. */
  readonly number: string | null
  readonly title: string
  readonly organ: string
  readonly facts: readonly Fact[]
  readonly attended: readonly MinutesPerson[]
  readonly absent: readonly MinutesPerson[]
  readonly quorate: boolean | null
  readonly items: readonly MinutesItem[]
  /** Votes held at the sitting on cases that no longer stood on its agenda. */
  readonly besides: readonly MinutesVote[]
  readonly course: string
  readonly objections: readonly {
    readonly text: string
    readonly by: string
    readonly answer: { readonly text: string; readonly by: string } | null
  }[]
  readonly signatures: readonly Fact[]
  /** What the reader may do about the draft now. */
  readonly actions: readonly CaseAction[]
  readonly digest: string
  /** Whether the record agrees with the digest taken at acceptance; null for a draft. */
  readonly holds: boolean | null
}

const People = ({ people }: { readonly people: readonly MinutesPerson[] }) => (
  <ul class="rows">
    {people.map(({ name, detail, times }) => (
      <li class="row between">
        <span>
          {name}
          {detail !== null && <small>, {detail}</small>}
        </span>
        <small>{times}</small>
      </li>
    ))}
  </ul>
)

const Resolution = ({
  wording,
  resolution: { href, number }
}: {
  readonly wording: Wording
  readonly resolution: Resolved
}) => {
  const name = number ?? wording.t('sitting.resolutionUnsigned')
  return href === null ? <>{name}</> : <a href={href}>{name}</a>
}

const Vote = ({ wording, vote }: { readonly wording: Wording; readonly vote: MinutesVote }) => (
  <div class="note stack">
    <p>
      {wording.t('sitting.motion')}: <b>{vote.motion}</b>
      {vote.secret && <small> ({wording.t('sitting.secret')})</small>}
    </p>
    <p>
      {wording.t('sitting.result')}: <b>{vote.result}</b>
      {vote.counts !== null && <> ({vote.counts})</>}
    </p>
    {vote.named.map(({ choice, names }) => (
      <p>
        {choice}: {names}
      </p>
    ))}
    {vote.opinions.length > 0 && (
      <>
        <h3>{wording.t('sitting.separateOpinions')}</h3>
        {vote.opinions.map(({ name, text }) => (
          <p class="prose">
            <b>{name}</b>: {wording.own(text)}
          </p>
        ))}
      </>
    )}
    {vote.resolution && (
      <p>
        <Resolution wording={wording} resolution={vote.resolution} />
      </p>
    )}
  </div>
)

const Item = ({ wording, item }: { readonly wording: Wording; readonly item: MinutesItem }) => (
  <li class="stack">
    <div>
      <b>{wording.own(item.title)}</b>
      {item.detail !== null && (
        <>
          <br />
          <small>{item.detail}</small>
        </>
      )}
    </div>
    {item.forInformation && <p class="small">{wording.t('sitting.forInformation')}</p>}
    {item.quorum === null ? (
      <p class="small">{wording.t('sitting.notDone')}</p>
    ) : (
      <p class="small">{item.quorum}</p>
    )}
    {item.apart.length > 0 && (
      <div class="small">
        <p>{wording.t('sitting.itemRecused')}:</p>
        <ul class="bullets">
          {item.apart.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
    )}
    {item.quorum !== null && item.detail !== null && !item.consented && item.votes.length === 0 && (
      <p>{wording.t('sitting.withoutVote')}</p>
    )}
    {item.consented && <p>{wording.t('sitting.adoptedByConsent')}</p>}
    {item.votes.map((vote) => (
      <Vote wording={wording} vote={vote} />
    ))}
  </li>
)

/** The minutes (protokół) as they are read, printed and filed: all but the course is taken from the record. */
export const MinutesPage = (props: MinutesPageProps) => {
  const { wording, number, items, besides, objections } = props
  const votes = [...items.flatMap((item) => item.votes), ...besides]
  const resolutions = votes.flatMap(({ resolution }) => resolution ?? [])
  return (
    <article class="medium stack">
      <PageHead
        eyebrow={props.organ}
        title={number ?? props.title}
        lead={number === null ? undefined : props.title}
        actions={
          number === null ? (
            <Badge tone="warn">{wording.t('sitting.minutesDraft')}</Badge>
          ) : (
            <Badge tone="ok">{wording.t('states.sitting.minutesAccepted.name')}</Badge>
          )
        }
      />
      <ActionsCard wording={wording} actions={props.actions} awaited={['minutes.accept']} />
      <Card id="head" title={wording.t('sitting.about')}>
        <DefinitionList facts={props.facts} />
      </Card>
      <Card id="attendance" title={wording.t('sitting.attendance')}>
        <div class="stack">
          <h3>{wording.t('sitting.attended')}</h3>
          <People people={props.attended} />
          {props.absent.length > 0 && (
            <>
              <h3>{wording.t('sitting.absent')}</h3>
              <People people={props.absent} />
            </>
          )}
          {props.quorate !== null && (
            <p>
              <b>{wording.t(props.quorate ? 'sitting.quorumYes' : 'sitting.noQuorum')}</b>
            </p>
          )}
        </div>
      </Card>
      <Card id="agenda" title={wording.t('sitting.agendaAdopted')}>
        {items.length === 0 ? (
          <p>{wording.t('sitting.agendaNone')}</p>
        ) : (
          <ol class="rows numbered">
            {items.map((item) => (
              <Item wording={wording} item={item} />
            ))}
          </ol>
        )}
      </Card>
      {besides.length > 0 && (
        <Card id="besides" title={wording.t('documents.minutes.besides')}>
          {besides.map((vote) => (
            <Vote wording={wording} vote={vote} />
          ))}
        </Card>
      )}
      <Card id="course" title={wording.t('sitting.course')}>
        <p class="prose">{wording.own(props.course)}</p>
      </Card>
      <Card id="resolutions" title={wording.t('sitting.resolutions')} count={resolutions.length}>
        {resolutions.length === 0 ? (
          <p>{wording.t('sitting.noResolutions')}</p>
        ) : (
          <ol class="rows">
            {resolutions.map((resolution) => (
              <li>
                <Resolution wording={wording} resolution={resolution} />
              </li>
            ))}
          </ol>
        )}
      </Card>
      {objections.length > 0 && (
        <Card id="objections" title={wording.t('sitting.objections')} count={objections.length}>
          <ol class="rows">
            {objections.map(({ text, by, answer }) => (
              <li class="stack">
                <p class="prose">{wording.own(text)}</p>
                <small>{by}</small>
                {answer ? (
                  <div class="note">
                    <p class="prose">{wording.own(answer.text)}</p>
                    <small>{answer.by}</small>
                  </div>
                ) : (
                  <small>{wording.t('sitting.unanswered')}</small>
                )}
              </li>
            ))}
          </ol>
        </Card>
      )}
      <Card id="signed" title={wording.t('resolution.record')}>
        <div class="stack">
          <DefinitionList facts={props.signatures} />
          {props.holds !== null && (
            <p class="small">
              {wording.t('sitting.digest')}: <code>{props.digest}</code>
              <br />
              {wording.t(props.holds ? 'sitting.digestHolds' : 'sitting.digestDiffers')}
            </p>
          )}
        </div>
      </Card>
      <p class="row">
        <ButtonLink icon="chevron-left" href={props.sittingHref}>
          {wording.t('sitting.about')}
        </ButtonLink>
        <small>{wording.t('sitting.print')}</small>
      </p>
    </article>
  )
}
