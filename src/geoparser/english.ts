import type { Features } from "./features.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|president|vice-president|senator|sen|rep|representative|congressman|congresswoman|gov|governor|mayor|judge|justice|chief|sheriff|deputy|officer|detective|sgt|sergeant|capt|captain|lt|lieutenant|col|colonel|gen|general|maj|major|admiral|cpl|pvt|coach|manager|striker|midfielder|defender|goalkeeper|rev|reverend|father|sister|brother|bishop|archbishop|cardinal|pope|rabbi|imam|saint|king|queen|prince|princess|duke|duchess|baron|minister|secretary|chancellor|chairman|chairwoman|spokesman|spokeswoman|spokesperson|attorney|lawyer|actor|actress|singer|author|writer|analyst|director|producer|superintendent|principal|councilman|councilwoman|councilor|councillor|commissioner)$/;
const ORGANISATION =
  /^(?:university|college|school|academy|institute|police|department|council|times|post|herald|tribune|gazette|journal|chronicle|globe|sun|star|news|daily|press|bank|united|city|fc|club|rovers|wanderers|athletic|albion|hotspur|church|cathedral|hospital|museum|theatre|theater|gallery|library|stadium|arena|airport|airlines|airways|station|street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|highway|hwy|parkway|court|bridge|hotel|inn|inc|corp|corporation|company|co|ltd|llc|plc|group|holdings|industries|motors|electric|energy|oil|foundation|association|society|institution|center|centre|commission|committee|board|bureau|agency|authority|ministry|office|party|union|league|championship|championships|cup|open|marathon|festival|games|olympics|prize|award|awards|act|treaty|agreement|accord|accords|protocol|convention|conference|summit|plan|declaration|orchestra|symphony|philharmonic|ballet|opera|raiders|cowboys|giants|jets|bears|lions|tigers|eagles|falcons|hawks|bulls|lakers|celtics|knicks|yankees|mets|dodgers|cubs|bruins|rangers|rockets|spurs|heat|magic|warriors|kings|blazers|nuggets|jazz|suns|saints|colts|titans|texans|chiefs|chargers|broncos|ravens|browns|bengals|steelers|patriots|dolphins|bills|packers|vikings|buccaneers|panthers|cardinals|rams|seahawks|stock|exchange|securities|capital|partners|magazine|review|house|hall|tower|towers|building|dome|mall|plaza|square)$/;
const OF_NAMES =
  /^(?:university|bank|college|school|museum|church|diocese|archdiocese|archbishop|bishop|duke|duchess|earl|prince|institute|treaty|battle|house|order|isle|council|tower|port)$/;

/**
 * What an English text shows beside a name. English has no cases, so people, companies and clubs named like towns are told by their
 * neighbours only.
 */
export function englishFeatures(
  span: Span,
  reading: Reading,
  country: boolean,
  firstName: boolean,
): Features {
  const features: Features = {};
  const { first, last } = span;
  const before = reading.keys[first - 1] ?? "";
  const titleAt = before === "." ? first - 2 : first - 1;
  const newLine = reading.tokens[first]?.newLine === true;
  if (
    !newLine &&
    TITLE.test(reading.keys[titleAt] ?? "") &&
    (titleAt === first - 2 || adjacent(reading, first - 1, first))
  )
    features["en-title"] = 1;
  const after = reading.tokens[last + 1];
  if (after?.capital === true && adjacent(reading, last, last + 1)) {
    if (ORGANISATION.test(reading.keys[last + 1] ?? "")) features["en-organisation"] = 1;
  }
  if (
    before === "of" &&
    reading.tokens[first - 2]?.capital === true &&
    OF_NAMES.test(reading.keys[first - 2] ?? "")
  )
    features["en-of-name"] = 1;
  // «Paris Jackson»: a first name with what reads like a surname.
  if (firstName && after?.capital === true && adjacent(reading, last, last + 1))
    features["en-with-surname"] = 1;
  if (before === "the" && !newLine && !country) features["en-the"] = 1;
  if (
    /['’]s$/.test(reading.text.slice(reading.tokens[last]?.start ?? 0, (reading.tokens[last]?.end ?? 0) + 2))
  )
    features["en-possessive"] = 1;
  if (IN.test(before) && adjacent(reading, first - 1, first)) features["en-in"] = 1;
  const verb = reading.keys[last + 1] ?? "";
  if (SAYING.test(verb)) features["en-says"] = 1;
  return features;
}

const IN = /^(?:in|near|outside)$/;
/** People do this more often than towns. */
const SAYING =
  /^(?:said|says|told|added|asked|wrote|scored|replied|explained|recalled|testified|tweeted|joked|argued|wins|won|threw|hit|ran|who|whose)$/;
