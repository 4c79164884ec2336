import { term } from '#vocabulary/term.ts'

/** What we eat. */
export const nutrition = term(
  'nutrition-and-food',
  'żywienie i żywność',
  'nutrition and food',
  'żywność; food; żywienie; nutrition; przemysł spożywczy; food industry; agri-food; rolno-spożywczy',
  [
    term(
      'dietetics',
      'dietetyka',
      'dietetics',
      'dieta; diet; dietetyk; dietitian; poradnictwo żywieniowe; dietary advice; nawyki żywieniowe; eating habits; zdrowe żywienie; healthy eating; zdrowe odżywianie; nutritionist',
      [
        term(
          'clinical-nutrition',
          'żywienie kliniczne',
          'clinical nutrition',
          'żywienie medyczne; medical nutrition; niedożywienie; malnutrition; żywienie dojelitowe; enteral nutrition; żywienie szpitalne; hospital meals; tube feeding'
        ),
        term(
          'medical-foods',
          'żywność medyczna',
          'medical foods',
          'FSMP; żywność specjalnego przeznaczenia medycznego; foods for special medical purposes; preparaty odżywcze; oral nutritional supplements'
        ),
        term(
          'dysphagia',
          'dysfagia',
          'dysphagia',
          'IDDSI; zaburzenia połykania; swallowing disorders; trudności z połykaniem'
        ),
        term('obesity', 'otyłość', 'obesity', 'nadwaga; overweight; bariatria; weight management'),
        term(
          'child-nutrition',
          'żywienie dzieci',
          'child nutrition',
          'mleko modyfikowane; infant formula; żywienie niemowląt'
        )
      ]
    ),
    term(
      'functional-food',
      'żywność funkcjonalna',
      'functional food',
      'functional foods; żywność prozdrowotna; nutraceutyki; nutraceuticals; żywność wzbogacona; fortified food; nowa żywność; novel food',
      [
        term(
          'food-supplements',
          'suplementy diety',
          'food supplements',
          'suplementy; dietary supplements; witaminy; vitamins; kapsułki z witaminami; minerały; witamina'
        ),
        term(
          'probiotics',
          'probiotyki',
          'probiotics',
          'szczepy probiotyczne; probiotic strains; prebiotyki; prebiotics; prebiotyk; postbiotyki; postbiotics; synbiotyki; bakterie kwasu mlekowego; lactic acid bacteria'
        ),
        term(
          'whey-proteins',
          'białka serwatkowe',
          'whey proteins',
          'serwatka; whey; białka mleka; milk proteins; kazeina; casein; leucyna; leucine; glikomakropeptyd'
        ),
        term(
          'plant-proteins',
          'białka roślinne',
          'plant proteins',
          'zamienniki mięsa; meat alternatives; białka alternatywne; alternative proteins; rośliny strączkowe; legumes; white meat analogues'
        ),
        term(
          'reformulation',
          'reformulacja żywności',
          'food reformulation',
          'reformulacja; mniej soli; salt reduction; redukcja cukru; sugar reduction'
        )
      ]
    ),
    term(
      'food-technology',
      'technologia żywności',
      'food technology',
      'przetwórstwo spożywcze; food processing; przetwórstwo żywności; food science',
      [
        term(
          'spray-drying',
          'suszenie rozpyłowe',
          'spray drying',
          'suszenie; drying; liofilizacja; freeze-drying; lyophilisation; lyophilization; proszkowanie'
        ),
        term(
          'dairy',
          'mleczarstwo',
          'dairy',
          'mleko; milk; produkty mleczne; dairy products; mleczarnia; serowarstwo; cheese; jogurt'
        ),
        term('bakery', 'piekarstwo', 'bakery', 'pieczywo; bread; wypieki; bezglutenowe; gluten-free'),
        term('beverages', 'napoje', 'beverages', 'drinks; soki; juices; napoje fermentowane'),
        term(
          'meat-products',
          'mięso i przetwory',
          'meat products',
          'mięso; meat; wędliny; przetwórstwo mięsne'
        ),
        term(
          'membrane-processes',
          'procesy membranowe',
          'membrane processes',
          'ultrafiltracja; ultrafiltration; filtracja; filtration; membrany; membranes; odwrócona osmoza'
        )
      ]
    ),
    term(
      'food-quality',
      'jakość żywności',
      'food quality',
      'badanie żywności; food testing; analiza żywności; food analysis',
      [
        term(
          'sensory-analysis',
          'sensoryka',
          'sensory analysis',
          'analiza sensoryczna; panel sensoryczny; sensory panel; ocena organoleptyczna; ocena smaku; taste assessment; sensory evaluation'
        ),
        term(
          'food-safety',
          'bezpieczeństwo żywności',
          'food safety',
          'HACCP; zanieczyszczenia żywności; food contaminants; mykotoksyny; mycotoxins; alergeny w żywności; food allergens'
        ),
        term(
          'food-fraud',
          'autentyczność żywności',
          'food authenticity',
          'zafałszowania żywności; food fraud; pochodzenie żywności; traceability'
        )
      ]
    )
  ]
)
