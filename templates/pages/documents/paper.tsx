import { depthsIn } from '#shared/paper.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import { classNames } from '#templates/components/class-names.ts'

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

const Text = ({ text, look = 'plain' }: Of<'text'>) => (
  <>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p class={look === 'plain' ? undefined : look}>{line}</p>
      ))}
  </>
)

type Depths = ReturnType<typeof depthsIn>

const looks = { 1: 'first', 2: 'second', 3: 'third' } as const
const tags = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

const Heading = ({ block, depths }: { readonly block: Of<'heading'>; readonly depths: Depths }) => {
  const Tag = tags[(depths.get(block.level) ?? 2) as keyof typeof tags]
  return <Tag class={classNames(looks[block.level], block.onNewPage === true && 'part')}>{block.text}</Tag>
}

const Facts = ({ facts }: Of<'facts'>) => (
  <dl>
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Table = ({ columns, rows }: Of<'table'>) => (
  <div class="scrolled">
    <table>
      <thead>
        <tr>{columns.map(({ title }) => (title === '' ? <td /> : <th scope="col">{title}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, place) => (
              <td data-label={columns[place]?.title || undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Signatures = ({ lines }: Of<'signatures'>) => (
  <div class="signatures">
    {lines.map(({ caption, name, signed, detail }) => (
      <p class={signed ? undefined : 'open'}>
        <small>{caption}</small>
        <span>{signed ? `/–/  ${name}` : name}</span>
        {detail !== undefined && <small>{detail}</small>}
      </p>
    ))}
  </div>
)

const Block = ({ block, depths }: { readonly block: PaperBlock; readonly depths: Depths }) => {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} depths={depths} />
    case 'text':
      return <Text {...block} />
    case 'list':
      return block.ordered ? (
        <ol>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ol>
      ) : (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts {...block} />
    case 'table':
      return <Table {...block} />
    case 'note':
      return <p class="box">{block.text}</p>
    case 'signatures':
      return <Signatures {...block} />
  }
}

/** A paper as a page: the same words in the same order as in its file. */
export const PaperSheet = ({ paper }: { readonly paper: Paper }) => {
  const [first = '', ...others] = paper.heading
  const depths = depthsIn(paper)
  return (
    <article class="paper" lang={paper.language}>
      <header>
        <p class="from">{[paper.cluster, paper.organ].filter(Boolean).join(' · ')}</p>
        {paper.mark !== null && <p class="mark-draft">{paper.mark}</p>}
        <h1>{first}</h1>
        {others.map((line) => (
          <p>{line}</p>
        ))}
      </header>
      {paper.blocks.map((block) => (
        <Block block={block} depths={depths} />
      ))}
    </article>
  )
}
