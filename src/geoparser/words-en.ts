const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A title, an office or a trade before a name: a person follows. */
export const TITLE = setOf(`
  mr mrs ms miss dr prof professor sir lord lady dame president vice-president senator sen rep representative
  congressman congresswoman gov governor mayor judge justice chief sheriff deputy officer detective sgt sergeant
  capt captain lt lieutenant col colonel gen general maj major admiral cpl pvt coach manager striker midfielder
  defender goalkeeper quarterback pitcher rev reverend father sister brother bishop archbishop cardinal pope rabbi
  imam aunt auntie uncle cousin
  nephew niece grandma grandpa grandmother grandfather son daughter wife husband boyfriend girlfriend fiancé
  fiancée friend saint king queen prince princess duke duchess baron minister secretary chancellor chairman chairwoman
  spokesman spokeswoman spokesperson attorney lawyer actor actress singer author writer analyst director producer
  superintendent principal councilman councilwoman councilor councillor commissioner storm hurricane typhoon
  cyclone
`);

/** What follows the name of a town in the name of a body, a firm, a club or a building. */
export const ORGANISATION = setOf(`
  university college school academy institute institution polytechnic police department council times post herald
  tribune gazette journal chronicle globe sun star news daily press telegraph mirror examiner register bank united
  city fc club rovers wanderers athletic albion hotspur forest villa palace argyle alexandra orient church
  cathedral hospital clinic museum theatre theater gallery library stadium arena airport airlines airways station
  street st avenue ave road rd drive lane boulevard blvd highway hwy parkway court bridge hotel inn inc corp
  corporation company co ltd llc plc group holdings industries motors electric energy oil gas power water railway
  foundation association society center centre commission committee board bureau agency authority ministry office
  party union league championship championships cup open marathon festival games olympics prize award awards act
  treaty agreement accord accords protocol convention conference summit plan declaration orchestra symphony
  philharmonic ballet opera raiders cowboys giants jets bears lions tigers eagles falcons hawks bulls lakers
  celtics knicks nets yankees mets dodgers cubs bruins rangers rockets spurs heat magic warriors kings blazers
  nuggets jazz suns saints colts titans texans chiefs chargers broncos ravens browns bengals steelers patriots
  dolphins bills packers vikings buccaneers panthers cardinals rams seahawks rays angels victory glory capitals
  indians stock exchange securities capital partners semiconductor scientific pharmaceuticals technologies systems
  magazine review house state hall tower towers building dome mall plaza square
`);

/** Before a place in the name of its club or carrier: «Real Madrid», «Bayern Munich», «Air France». */
export const CLUB = setOf(`
  real bayern inter ac fc cf afc sc atletico atlético dynamo dinamo sporting olympique borussia zenit spartak
  lokomotiv racing deportivo rc as ssc us cska shakhtar hapoel maccabi red-star rb werder eintracht fortuna
  air radio
`);

/** Right after a name in capitals: things of that name, whose makers may live anywhere («Turkey sandwiches», «China plates»). */
export const THINGS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "turkey",
    setOf(`
      price prices farm farms farmer farmers producer producers meat breast breasts sandwich sandwiches dinner dinners
      bacon burger burgers leg legs gravy soup trot hunt hunts hunter hunters hunting egg eggs stuffing sausage sausages
      leftovers recipe recipes vulture vultures club clubs wing wings meatball meatballs chili mince pie pies roll rolls
    `),
  ],
  [
    "china",
    setOf(`
      plate plates cup cups bowl bowls dish dishes saucer saucers teapot teapots teacup teacups mug mugs vase vases doll
      dolls figurine figurines cabinet cabinets cupboard cupboards shop closet set sets pattern patterns crockery
      dinnerware tableware clay
    `),
  ],
  ["cologne", setOf("smell smells scent scents spray sprays bottle bottles aftershave perfume perfumes")],
  ["jersey", setOf("cow cows cattle bull bulls milk cream shirt shirts number numbers fabric dress dresses")],
]);

/** Called so for whatever place they are known from: «Stockholm syndrome», «Brussels sprouts», «Lima beans». */
export const NAMED_THING = setOf(`
  syndrome sprout sprouts bean beans sausage sausages hat hats terrier terriers pudding puddings mustard cream-pie
  mixture sauce steak steaks
`);

/** Right before a name in capitals: things of that name. */
export const DESCRIBED_THING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["turkey", setOf("roast roasted wild smoked fried deep-fried baked sliced stuffed frozen ground carved")],
  ["china", setOf("fine bone white porcelain antique painted wedding")],
]);

/** What there is so much of comes in a bottle: «a glass of Bordeaux», «a whiff of Cologne». */
export const MEASURE = setOf(`
  glass glasses bottle bottles sip sips pint pints jug jugs carafe carafes flask flasks vial vials mug mugs gulp
  gulps litre litres liter liters whiff reeked reeking reek smelled smelling smelt stank
`);

/** Done with food, drink and clothes alone. */
export const CONSUMING = setOf(`
  drank drink drinks drinking drunk sipped sip sips sipping ate eat eats eating eaten cooked cooking carved carving
  roasted wore wearing
`);

/** Done with a bird. */
export const COOKED = setOf(
  "served roasted carved cooked basted thawed stuffed gravy stuffing cranberry oven",
);

/** What stands on a table with a turkey. */
export const FOOD = setOf(`
  sauce cranberry cranberries gravy stuffing trimmings ham chicken beef pork lamb bacon potato potatoes sprouts
  vegetables rice cheese salad bread mustard pie pumpkin pasta mayonnaise lettuce
`);

/** Before «of»: what is named after a place («University of Chicago»). */
export const NAMED_OF = setOf(`
  university bank college school museum church diocese archdiocese archbishop bishop duke duchess earl prince
  princess institute treaty battle house order council tower queen king
`);

/** Of these a country has one. */
export const RULER = setOf("king queen prince princess");

/** Words only sport has so many of. */
export const SPORT = setOf(`
  goal goals coach league playoff playoffs striker quarterback midfielder goalkeeper defender inning innings
  wicket wickets halftime cup tournament champion champions championship touchdown touchdowns hat-trick homer
  pitcher relegated season seasons match matches kickoff scored points rebounds batsman rugby football soccer
  cricket baseball basketball hockey tennis semifinal semifinals quarterfinal quarterfinals bulldogs tailback runs
`);

/** What one team does to another; a town does none of it. */
export const PLAYS = setOf(`
  beat beats defeated edged downed routed thrashed host hosts travel travels visit visits won lost drew face faces
  play plays played snapped trailed lead leads led scored meet meets snaps outscored swept advanced eliminated
`);
/** Before a team. */
export const AGAINST = setOf(`
  beat beats beating defeated defeating edged downed routed thrashed against over vs v versus host hosts hosting
  face faces facing visiting past meet meets overcame swept eliminated
`);

/** People do this more often than towns. */
export const SAYING = setOf(`
  said says told added asked wrote scored replied explained recalled testified tweeted joked argued wins won threw
  hit ran who whose
`);

/** What only people do. */
export const BODILY = setOf(`
  laughed laughs smiled smiles nodded nods shrugged shrugs sighed sighs grinned grins frowned frowns blushed wept
  cried kissed hugged whispered giggled blinked yawned winced chuckled stammered snored sobbed
`);

/** What people do when they are spoken of again in the same sentence: «Jordan thinks she». */
export const FEELING = setOf(`
  thinks thought feels felt believes believed knows knew hopes hoped wishes wished remembers remembered realised
  realized loves loved hates hated misses missed lost admits admitted insists insisted worries worried says decided
  moved shook wiped quit married
`);

/** Who somebody is: «Austin, a retired nurse, …». */
export const PERSON = setOf(`
  man woman girl boy teenager mother father widow widower nurse teacher student doctor lawyer engineer farmer driver
  plumber singer actor actress writer artist model waiter waitress veteran soldier pensioner grandmother grandfather
  cook chef carpenter accountant firefighter journalist
`);

/** In small letters after a name, these are of a place: «Cordoba police», «the Rafah crossing». */
export const OF_A_PLACE = setOf(`
  man woman men women teenager couple boy girl pensioner businessman mother father family families
  police resident residents mayor native area region suburb suburbs airport court courts government authorities
  port border crossing coast plateau district market markets neighborhood neighbourhood newsroom province state
  valley river basin peninsula island harbor harbour beach lawmakers voters shore outskirts waterfront hospital
  prison parliament
`);

/** Before «of», in small letters: «the mayor of Macon», «west of Angola». */
export const OF_SOMEWHERE = setOf(`
  mayor governor president premier king queen emir sultan people resident residents citizen citizens streets
  outskirts coast shore shores north south east west northeast northwest southeast southwest part parts capital
  city town village suburb area region province state county district port island islands outside centre center
  heart mp msp senator invasion bombing siege border borders rest areas towns cities villages
`);

/** Directions that belong to a name when they have a capital: «South Lebanon». */
export const DIRECTION = setOf(`
  north south east west northern southern eastern western central upper lower greater inner outer upstate downtown
  northeast northwest southeast southwest northeastern northwestern southeastern southwestern mid
`);

/** Capitalised words that stand after «in» and «from» and name no place. */
export const CALENDAR = setOf(`
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
  january february march april may june july august september october november december monday mondays tuesday
  tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays christmas
  easter ramadan english congress parliament god internet earth
`);
