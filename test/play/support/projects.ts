/** Made-up projects as a file has them; one organisation takes part in both. */
const madeUp = [
  {
    acronym: 'BRINE',
    title: 'Salt from mine water',
    objective: 'Mine water carries salt into rivers. We take the salt out. Rivers recover.',
    topics: ['ENV.2031.1 - Clean rivers'],
    start: '2031-03-01',
    orgs: [
      { name: 'UNIVERSITY OF BRZOZA', country: null },
      { name: 'SOLANKA SP. Z O.O.', country: 'PL' },
      { name: 'INSTYTUT WÓD GÓRNICZYCH', country: 'PL' }
    ]
  },
  {
    title: 'A project without acronym, objective, topics or start',
    organisations: [{ name: 'GMINA DĘBINA' }, { name: 'SOLANKA SP. Z O.O.' }]
  }
]

const linesOf = (projects: readonly object[]): string =>
  projects.map((project) => `${JSON.stringify(project)}\n`).join('')

export const twoProjects = linesOf(madeUp)

/** One good line among lines that cannot be played. */
export const withBadLines = [
  '{"title": "Broken',
  JSON.stringify({ title: '  ', orgs: [{ name: 'ONE LTD' }, { name: 'TWO LTD' }] }),
  JSON.stringify({ title: 'Alone', orgs: [{ name: 'ONE LTD' }, { name: 'One  Ltd' }] }),
  '',
  JSON.stringify({ title: 'Two who work together', orgs: [{ name: 'ONE LTD' }, { name: 'TWO LTD' }] }),
  '[]'
].join('\n')
