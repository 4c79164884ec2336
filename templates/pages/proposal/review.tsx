import { Card } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { People } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ReviewCardProps = {
  readonly wording: Wording
  readonly round: number
  readonly mode: string
  readonly sitting: { readonly href: string; readonly label: string } | null
  readonly declarations: readonly {
    readonly name: string
    readonly answer: string
    readonly detail: string | null
    readonly isReader: boolean
  }[]
  readonly opinions: readonly {
    readonly name: string
    readonly score: number
    readonly recommendation: string
    readonly scores: readonly {
      readonly label: string
      readonly score: number
      readonly comment: string | null
    }[]
    readonly text: string
  }[]
}

const Comments = ({
  wording,
  scores
}: {
  readonly wording: Wording
  readonly scores: ReviewCardProps['opinions'][number]['scores']
}) => {
  const said = scores.flatMap(({ label, comment }) => (comment === null ? [] : [{ label, comment }]))
  return said.length === 0 ? null : (
    <details>
      <summary>{wording.t('case.opinionComments')}</summary>
      <div class="apart">
        <DefinitionList
          facts={said.map(({ label, comment }) => ({
            label,
            value: <span class="prose">{wording.own(comment)}</span>
          }))}
        />
      </div>
    </details>
  )
}

const Opinion = ({
  wording,
  opinion
}: {
  readonly wording: Wording
  readonly opinion: ReviewCardProps['opinions'][number]
}) => (
  <li class="stack">
    <p class="row between">
      <b>{opinion.name}</b>
      <span>
        {wording.t('case.score', { score: opinion.score })}, {opinion.recommendation}
      </span>
    </p>
    <p class="prose">{wording.own(opinion.text)}</p>
    <dl class="scores">
      {opinion.scores.map(({ label, score }) => (
        <div>
          <dt>{label}</dt>
          <meter min="0" max="5" value={score} aria-hidden="true" />
          <dd>{score}</dd>
        </div>
      ))}
    </dl>
    <Comments wording={wording} scores={opinion.scores} />
  </li>
)

/** The round of review: who declared what, and the opinions, as far as the reader may see them. */
export const ReviewCard = (props: ReviewCardProps) => {
  const { wording, round, mode, sitting, declarations, opinions } = props
  return (
    <Card
      id="review"
      title={wording.t('case.review')}
      count={wording.t('case.round', { round })}
      aside={sitting ? <a href={sitting.href}>{sitting.label}</a> : <span class="small">{mode}</span>}
    >
      <div class="stack">
        <h3>{wording.t('case.declarations')}</h3>
        <People
          wording={wording}
          people={declarations.map(({ name, answer, detail, isReader }) => ({
            name,
            status: answer,
            isReader,
            ...(detail !== null && { detail })
          }))}
        />
        {opinions.length > 0 && (
          <>
            <h3>
              {wording.t('case.opinions')} <span class="count">{opinions.length}</span>
            </h3>
            <ul class="rows">
              {opinions.map((opinion) => (
                <Opinion wording={wording} opinion={opinion} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
