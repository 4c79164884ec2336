import type { ComponentChildren } from 'preact'

import { ButtonLink } from '#templates/components/button.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { Sheet } from './sheet.ts'

/** Takes a table away as CSV. */
export const CsvLink = ({ href, about }: { readonly href: string; readonly about: string }) => (
  <ButtonLink slim icon="download" href={href} about={about}>
    CSV
  </ButtonLink>
)

/** The rows of a sheet as a table. */
export const SheetTable = ({ sheet }: { readonly sheet: Sheet }) => (
  <Table
    caption={sheet.title}
    items={sheet.rows}
    columns={sheet.columns.flatMap(({ label, number = false, fileOnly }, place) =>
      fileOnly ? [] : [{ label, number, cell: (row: Sheet['rows'][number]) => row[place] ?? '–' }]
    )}
  />
)

export type FigureProps = {
  readonly wording: Wording
  readonly sheet: Sheet
  /** The address of the CSV. */
  readonly csvHref: string
  /** A sentence of what the picture tells, or how to read it. */
  readonly note?: ComponentChildren
  /** The picture, with its legend. */
  readonly children: ComponentChildren
}

/** One question as a picture, the same numbers as a table, and both as CSV; the choice needs no script. */
export const Figure = ({ wording, sheet, csvHref, note, children }: FigureProps) => {
  const { t } = wording
  const name = `as-${sheet.id}`
  return (
    <section class="card figure" aria-labelledby={`${sheet.id}-title`} id={sheet.id}>
      <header>
        <h2 id={`${sheet.id}-title`}>{sheet.title}</h2>
        <fieldset class="toggle">
          <legend class="hidden">
            {t('tracking.showAs')}: {sheet.title}
          </legend>
          <label>
            <input class="hidden" type="radio" name={name} value="chart" checked />
            {t('tracking.chart')}
          </label>
          <label>
            <input class="hidden" type="radio" name={name} value="table" />
            {t('tracking.table')}
          </label>
        </fieldset>
      </header>
      {sheet.rows.length === 0 ? (
        <p>{t('tracking.nothingYet')}</p>
      ) : (
        <>
          <div class="chart">{children}</div>
          <div class="numbers">
            <SheetTable sheet={sheet} />
          </div>
        </>
      )}
      {note && <p class="small ruled">{note}</p>}
      <p>
        <CsvLink href={csvHref} about={sheet.title} />
      </p>
    </section>
  )
}
