import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { Table } from '#templates/components/table.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** One line of the list: what would become of it, or what is wrong with it. */
export type PreviewLine = {
  readonly line: number
  readonly number: string
  readonly name: string
  readonly action: 'takeOver' | 'known' | null
  readonly wrong: readonly string[]
}

export type ListPreview = {
  readonly kind: 'projects' | 'resolutions' | 'series' | null
  readonly lines: readonly PreviewLine[]
  readonly right: number
  readonly known: number
  readonly wrong: number
}

export type PreviewProps = {
  readonly wording: Wording
  readonly csrf: string
  /** The list itself, sent again with the confirmation. */
  readonly csv: string
  readonly preview: ListPreview
}

const Action = ({ wording, line }: { readonly wording: Wording; readonly line: PreviewLine }) => {
  const { t } = wording
  if (line.action === 'takeOver') return <Badge tone="ok">{t('takeover.takeOver')}</Badge>
  if (line.action === 'known') return <Badge>{t('takeover.known')}</Badge>
  return (
    <>
      <Badge tone="bad">{t('takeover.wrong')}</Badge>
      {line.wrong.map((text) => (
        <small>
          <br />
          {wording.own(text)}
        </small>
      ))}
    </>
  )
}

/** What taking a list over would do, line by line, and the button that does it. */
export const Preview = ({ wording, csrf, csv, preview }: PreviewProps) => {
  const { t } = wording
  const { kind, lines, right, known, wrong } = preview
  return (
    <Card
      id="preview"
      title={`${t('takeover.previewTitle')}: ${t(kind === null ? 'takeover.unknownKind' : `takeover.kinds.${kind}`)}`}
      aside={<small>{t('takeover.counts', { right, known, wrong })}</small>}
    >
      <Table
        caption={t('takeover.previewTitle')}
        items={lines}
        columns={[
          {
            label: t('takeover.what'),
            cell: ({ number, name }) => (
              <>
                {wording.own(name) || '–'}
                {number !== '' && (
                  <>
                    <br />
                    <small>{number}</small>
                  </>
                )}
              </>
            )
          },
          { label: t('takeover.line'), cell: ({ line }) => line, number: true },
          { label: t('takeover.action'), cell: (line) => <Action wording={wording} line={line} /> }
        ]}
      />
      {right > 0 && wrong > 0 && (
        <Note tone="warn">
          <p>{t('takeover.someWrong')}</p>
        </Note>
      )}
      {right === 0 ? (
        <Note>
          <p>{t('takeover.nothingRight')}</p>
        </Note>
      ) : (
        <Form action="/take-over" csrf={csrf} hidden={{ csv }} ruled>
          <Button primary name="act" value="apply">
            {t('takeover.apply', { count: right })}
          </Button>
        </Form>
      )}
    </Card>
  )
}
