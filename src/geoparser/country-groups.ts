/** Countries (ISO 3166-1 alpha-2) of the regions that articles call countries by: «близькосхідна країна», «балтийская страна». */
const GROUPS: Readonly<Record<string, string>> = {
  "middle-east": "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
  "baltic-states": "EE LT LV",
  balkans: "AL BA BG GR HR ME MK RO RS SI XK",
  scandinavia: "DK NO SE FI IS",
  "central-asia": "KG KZ TJ TM UZ",
  "south-caucasus": "AM AZ GE",
  "latin-america": "AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE",
  africa:
    "AO BF BI BJ BW CD CF CG CI CM DJ DZ EG ER ET GA GH GM GN GQ GW KE LR LS LY MA MG ML MR MW MZ NA NE NG RW SD SL SN SO SS TD TG TN TZ UG ZA ZM ZW",
  asia: "AF BD BN BT CN ID IN JP KG KH KP KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM TW UZ VN",
  europe:
    "AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK",
};

const sets = new Map(Object.entries(GROUPS).map(([region, codes]) => [region, new Set(codes.split(" "))]));

/** Countries of a region by its gazetteer id; `undefined` for regions nobody calls a country by. */
export const countriesOfRegion = (id: string): ReadonlySet<string> | undefined => sets.get(id);
