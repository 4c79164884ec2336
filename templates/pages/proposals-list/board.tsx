import { Age } from '#templates/components/age.tsx'
import { Badge, DeadlineBadge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { Empty, Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Finding } from './finding.tsx'
import type { FindingProps } from './finding.tsx'
import { SaveView } from './keeping.tsx'
import type { SaveOffer } from './keeping.tsx'
import type { ProposalRow } from './row.ts'

/** One stage with the cases that are in it, the longest over target first. */
export type BoardStage = {
  readonly stage: string
  readonly name: string
  readonly count: number
  readonly late: number
  /** Days in their states, the middle one. */
  readonly median: number
  readonly rows: readonly ProposalRow[]
  /** The whole stage as a list, where not all of it is shown. */
  readonly moreHref: string | undefined
}

export type BoardPageProps = FindingProps & {
  readonly stages: readonly BoardStage[]
  readonly count: number
  readonly late: number
  readonly listHref: string
  readonly xlsxHref: string
  readonly save: SaveOffer
  /** There are more cases than a board shows. */
  readonly isCut: boolean
}

const BoardCard = ({ wording, row }: { readonly wording: Wording; readonly row: ProposalRow }) => {
  const { t } = wording
  const { ageing } = row
  const over = ageing.target === null ? 0 : ageing.days - ageing.target
  return (
    <li class="card">
      <p class="row between">
        <small>{row.number}</small>
        <Badge>{row.state}</Badge>
      </p>
      <h3>
        <a href={row.href}>{wording.own(row.title)}</a>
      </h3>
      {ageing.target === null ? (
        <p class="small">
          <b>{t('times.days', { count: ageing.days })}</b>, {t('list.board.noTarget')}
        </p>
      ) : (
        <Age wording={wording} days={ageing.days} target={ageing.target} />
      )}
      {over > 0 && <p class="small tone bad">{t('list.board.over', { count: over })}</p>}
      {row.waitsFor !== '' && (
        <p class="small apart">
          {t('list.board.waits', { who: row.waitsFor })}
          {row.until !== null && <br />}
          {row.until !== null && <DeadlineBadge wording={wording} at={row.until} />}
        </p>
      )}
    </li>
  )
}

const Stage = ({ wording, stage }: { readonly wording: Wording; readonly stage: BoardStage }) => {
  const { t } = wording
  const id = `stage-${stage.stage}`
  return (
    <section aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {stage.name} <span class="count">{stage.count}</span>
        </h2>
        <p class="small">
          {t('list.board.median', { days: t('times.days', { count: stage.median }) })}
          {stage.late > 0 && `, ${t('list.board.lateIn', { count: stage.late })}`}
        </p>
      </header>
      <ul class="stack">
        {stage.rows.map((row) => (
          <BoardCard wording={wording} row={row} />
        ))}
      </ul>
      {stage.moreHref && (
        <a class="act" href={stage.moreHref}>
          {t('list.board.more', { count: stage.count - stage.rows.length })}
          <span class="hidden">: {stage.name}</span>
        </a>
      )}
    </section>
  )
}

/** The stages of the procedure side by side, with how long each case has been in its state; for coordinators. */
export const BoardPage = (props: BoardPageProps) => {
  const { wording, stages, count, late, address } = props
  const { t } = wording
  return (
    <>
      <PageHead
        eyebrow={t('list.title')}
        title={t('list.board.title')}
        lead={t('list.board.lead', { count, late })}
        actions={
          <>
            <ButtonLink href={props.listHref}>{t('list.asList')}</ButtonLink>
            <ButtonLink href={props.xlsxHref} icon="download">
              {t('list.xlsx')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <Finding {...props} />
        {props.isCut && (
          <Note tone="warn">
            <p>{t('list.board.cut', { count })}</p>
          </Note>
        )}
        {stages.length === 0 ? (
          <Empty
            icon="search"
            title={t('list.none')}
            action={<a href="/proposals?show=board">{t('site.showAll')}</a>}
          >
            {t('list.noneHint')}
          </Empty>
        ) : (
          <div class="board">
            {stages.map((stage) => (
              <Stage wording={wording} stage={stage} />
            ))}
          </div>
        )}
        <SaveView wording={wording} offer={props.save} address={address} />
      </div>
    </>
  )
}
