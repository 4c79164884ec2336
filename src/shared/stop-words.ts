/** Words that say nothing of a subject, folded, in Polish and English. */
const polish =
  'a aby albo ale ani az bardzo bedzie beda bez bo bowiem byc byl byla bylo byly bym chca chcemy chce co coraz cos czy czyli da dla ' +
  'do dzieki dzis gdy gdyby gdzie go i ich ile im inne innych inny iz ja jak jaka jakie jako je jeden jedna jedno jednak jego jej ' +
  'jest jestesmy jesli jeszcze juz kazda kazde kazdy kazdego kiedy kto ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy ku ' +
  'lub ma maja mamy mam miec mi miedzy mimo mnie moga moze mozna moc na nad nam nami nas nasz nasza nasze naszych nawet nia nich ' +
  'nie niego niej nim nimi niz no o obok od okolo on ona one oni ono oraz pan pani po pod podczas poniewaz potrzebujemy ' +
  'potrzebny potrzebna potrzebne poszukujemy przed przede przez przy razem rowniez sa siebie sie soba sobie sposob swoj swoja ' +
  'swoje swoich szukamy ta tacy tak taka takie takze taki takich tam te tego tej temu ten teraz tez to toba tobie tu tutaj twoj ty tych ' +
  'tylko tym tymi u w wam wami was wasz wedlug wiec wiecej wszystkich wszystkie wszystko wtedy wy z za zaden zadna zas ze zeby zostac ' +
  'znaczy np itd itp m.in ds tzw dr prof ponad ok zl'

const english =
  'a about above across after all along also am an and another any are as at be because been being below between both but by ' +
  'can could did do does doing done down during each either else etc every few for from further had has have having he her ' +
  'here him his how i if in into is it its itself just least less like ll looking many may me might more most much must my ' +
  'need needed needs neither no nor not of off on once one only onto or other our ours out over own per rather same seek ' +
  'seeking seeks several shall she should so some such than that the their them themselves then there these they this those ' +
  'through to together too under until up upon us very via was we well were what when where whether which while who whom ' +
  'whose why will with within without would you your yours s t ltd'

/** True for what the analyser drops before it compares texts. */
export const stopWords: ReadonlySet<string> = new Set(`${polish} ${english}`.split(' '))
