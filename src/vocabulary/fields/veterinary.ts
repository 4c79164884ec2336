import { term } from '#vocabulary/term.ts'

/** Animals and their health. */
export const veterinary = term(
  'veterinary',
  'weterynaria',
  'veterinary',
  'zdrowie zwierząt; animal health; lekarz weterynarii; veterinarian; weterynaryjny; vets',
  [
    term(
      'livestock',
      'zwierzęta gospodarskie',
      'livestock',
      'hodowla zwierząt; animal breeding; bydło; cattle; trzoda chlewna; pigs; drób; poultry; zootechnika; animal husbandry; zwierzęta; zwierząt; animals; konie; horses; owce; sheep',
      [
        term(
          'feed',
          'pasze',
          'animal feed',
          'dodatki paszowe; feed additives; żywienie zwierząt; animal nutrition; pasza; feed'
        ),
        term(
          'milk-herds',
          'stada mleczne',
          'dairy herds',
          'krowy mleczne; dairy cows; mastitis; zapalenie wymion'
        )
      ]
    ),
    term(
      'companion-animals',
      'zwierzęta towarzyszące',
      'companion animals',
      'psy; dogs; koty; cats; zwierzęta domowe; pet animals; karma dla psów; pet food'
    ),
    term(
      'veterinary-medicines',
      'leki weterynaryjne',
      'veterinary medicinal products',
      'produkty lecznicze weterynaryjne; veterinary drugs',
      [
        term(
          'veterinary-vaccines',
          'szczepionki weterynaryjne',
          'veterinary vaccines',
          'szczepienia zwierząt; animal vaccines; autoszczepionki'
        ),
        term(
          'veterinary-diagnostics',
          'diagnostyka weterynaryjna',
          'veterinary diagnostics',
          'badania weterynaryjne; animal diagnostics'
        )
      ]
    ),
    term(
      'one-health',
      'One Health',
      'one health approach',
      'jedno zdrowie; zoonozy; zoonoses; choroby odzwierzęce; zoonotic diseases'
    ),
    term(
      'animal-welfare',
      'dobrostan zwierząt',
      'animal welfare',
      'zwierzęta laboratoryjne; laboratory animals; animal facility; 3R'
    )
  ]
)
