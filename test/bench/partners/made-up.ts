/** Eight made-up projects of made-up organisations, as the bench reads them. */
export const madeUp = [
  ['m1', 'Algae for wound dressings', '2020-01-01', ['Meadow University', 'Tern Clinic', 'Kelp Works']],
  ['m2', 'Dressings from brown algae', '2020-02-01', ['Kelp Works', 'Tern Clinic']],
  [
    'm3',
    'Speech of robots in care homes',
    '2020-03-01',
    ['Larch Robotics', 'Meadow University', 'Oak House']
  ],
  ['m4', 'Robots that lift in care homes', '2020-04-01', ['Oak House', 'Larch Robotics']],
  ['m5', 'Milk without lactose', '2020-05-01', ['Dairy of the Fens', 'Meadow University']],
  [
    'm6',
    'Marine algae in dressings for burns',
    '2021-01-01',
    ['Meadow University', 'Tern Clinic', 'Kelp Works']
  ],
  ['m7', 'Robots in care homes at night', '2021-02-01', ['Oak House', 'Larch Robotics', 'Newcomers Ltd']],
  ['m8', 'A song for nobody', '2021-03-01', ['Newcomers Ltd']]
]
  .map(([rcn, title, start, orgs]) =>
    JSON.stringify({
      rcn,
      title,
      start,
      orgs: (orgs as readonly string[]).map((name) => ({ name, country: 'PL' }))
    })
  )
  .join('\n')
