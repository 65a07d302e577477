import type { Lang } from "../model/words.ts";

/** What a kind word says about the name beside it. */
export type Kind =
  | "settlement"
  | "region"
  | "district"
  | "sea"
  | "strait"
  | "river"
  | "lake"
  | "island"
  | "mountain"
  | "street"
  | "site"
  | "country";

/** `stem kind`: a word that begins with the stem and has at most four letters more; `=word` only that word (abbreviations). */
const STEMS: Readonly<Record<Lang, string>> = {
  uk: `міст=settlement місто=settlement селищ=settlement =село=settlement =села=settlement =селі=settlement =селом=settlement =селу=settlement =сіл=settlement =селах=settlement =селами=settlement
    =смт=settlement =м=settlement =с=settlement =сел=settlement містечк=settlement хут=settlement =хутір=settlement хутор=settlement станиц=settlement столиц=settlement порт=settlement передмістя=settlement
    област=region =обл=region =край=region =краю=region =краєм=region =краї=region губерні=region воєводств=region провінці=region штат=region республік=region автономі=region кантон=region земл=region =федеральний=region
    район=district =р-н=district =р-ну=district =р-ні=district =р-ном=district громад=district повіт=district округ=district волост=district мікрорайон=district =отг=district =тг=district
    =море=sea =моря=sea =морі=sea =морю=sea =морем=sea =морів=sea =морях=sea океан=sea протоц=strait проток=strait заток=strait затоц=strait лиман=lake бухт=strait канал=strait
    річк=river річц=river =ріка=river =ріки=river =ріці=river =ріку=river =р=river озер=lake водосховищ=lake ставк=lake
    остр=island =о=island півостр=island архіпелаг=island =гора=mountain =гори=mountain =горі=mountain =гору=mountain =горою=mountain =гір=mountain =горах=mountain хреб=mountain вулкан=mountain перевал=mountain
    вулиц=street =вул=street проспект=street =просп=street =пр-т=street =пр=street провул=street =пров=street =площа=street =площі=street =площу=street =площею=street =пл=street бульвар=street =б-р=street шосе=street набережн=street узв=street узвоз=street майдан=street тупик=street проїзд=street
    =парк=site =парку=site =парком=site =парк=site =ліс=site =лісу=site =лісі=site сквер=site =міст=site кладовищ=site цвинтар=site вокзал=site аеропорт=site замк=site =замок=site фортец=site лавр=site =яр=site =яру=site урочищ=site заповідник=site авіабаз=site полігон=site стадіон=site театр=site музе=site собор=site палац=site будин=site пляж=site мис=site долин=site степ=site
    =шлях=site =шляху=site =шляхом=site =дорога=site =дороги=site =дорозі=site =дорогу=site =дорогою=site =двір=site =двору=site =дворі=site =двором=site =алея=street =алеї=street =алею=street =алеєю=street слобод=settlement
    пустир=site звалищ=site сміттєзвалищ=site монастир=site =балка=site =балки=site =балці=site =балку=site =балкою=site =лісом=site болот=site урочищ=site`,
  ru: `город=settlement =г=settlement =село=settlement =села=settlement =селе=settlement =селом=settlement =селу=settlement =сел=settlement =селах=settlement =с=settlement поселк=settlement =поселок=settlement =пгт=settlement =п=settlement деревн=settlement =дер=settlement =хутор=settlement хутор=settlement станиц=settlement =аул=settlement =ауле=settlement =аула=settlement столиц=settlement =порт=settlement =порту=settlement =порта=settlement =порты=settlement =портов=settlement =портах=settlement местечк=settlement пригород=settlement
    =область=region =области=region =областью=region =областей=region =областям=region =областями=region =областях=region =обл=region =край=region =края=region =краю=region =краем=region =крае=region губерни=region воеводств=region провинци=region штат=region республик=region кантон=region
    район=district =р-н=district =р-не=district =р-на=district общин=district уезд=district округ=district волост=district микрорайон=district =ао=district
    =море=sea =моря=sea =морю=sea =морем=sea =морей=sea =морях=sea океан=sea пролив=strait залив=strait бухт=strait =канал=strait =канала=strait =канале=strait лиман=lake
    =река=river =реки=river =реке=river =реку=river =рекой=river =р=river озер=lake водохранилищ=lake
    остров=island =о=island полуостров=island архипелаг=island =гора=mountain =горы=mountain =горе=mountain =гору=mountain =горой=mountain =гор=mountain =горах=mountain хреб=mountain вулкан=mountain перевал=mountain
    улиц=street =ул=street проспект=street =просп=street =пр-т=street =пр=street переул=street =пер=street площад=street =пл=street бульвар=street =б-р=street шоссе=street набережн=street =наб=street проезд=street
    =парк=site =парка=site =парке=site =парком=site =лес=site =леса=site =лесу=site сквер=site =мост=site =моста=site =мосту=site кладбищ=site вокзал=site аэропорт=site =замок=site замк=site крепост=site лавр=site =яр=site урочищ=site заповедник=site авиабаз=site полигон=site =пляж=site =мыс=site долин=site степ=site
    =шоссе=street =аллея=street =аллеи=street =аллее=street =аллею=street слобод=settlement монастыр=site =двор=site =двора=site =дворе=site =дворец=site дворц=site`,
  en: `city=settlement town=settlement village=settlement hamlet=settlement suburb=settlement capital=settlement port=settlement
    oblast=region province=region state=region county=region governorate=region prefecture=region republic=region region=region krai=region territory=region
    district=district raion=district borough=district neighborhood=district neighbourhood=district hromada=district municipality=district
    sea=sea ocean=sea strait=strait gulf=strait bay=strait channel=strait canal=strait river=river creek=river lake=lake reservoir=lake island=island isle=island islands=island peninsula=island mount=mountain mountain=mountain mountains=mountain
    street=street avenue=street road=street boulevard=street highway=street square=street lane=street drive=street park=site bridge=site airport=site beach=site valley=site desert=site`,
};

interface KindTable {
  readonly exact: ReadonlyMap<string, Kind>;
  readonly stems: ReadonlyMap<string, Kind>;
}

const tables = new Map<Lang, KindTable>();

function tableOf(lang: Lang): KindTable {
  let table = tables.get(lang);
  if (table === undefined) {
    const exact = new Map<string, Kind>();
    const stems = new Map<string, Kind>();
    for (const entry of STEMS[lang].split(/\s+/)) {
      const whole = entry.startsWith("=");
      const [stem = "", kind = ""] = (whole ? entry.slice(1) : entry).split("=");
      (whole || lang === "en" ? exact : stems).set(stem, kind as Kind);
    }
    table = { exact, stems };
    tables.set(lang, table);
  }
  return table;
}

const MOST_LETTERS_AFTER_STEM = 4;

/** The kind a word (normalised) names, in any case or number; `undefined` for other words. */
export function kindOf(word: string, lang: Lang): Kind | undefined {
  const { exact, stems } = tableOf(lang);
  const whole = exact.get(word);
  if (whole !== undefined || stems.size === 0) return whole;
  for (let letters = 0; letters <= MOST_LETTERS_AFTER_STEM && letters < word.length - 1; letters++) {
    const kind = stems.get(word.slice(0, word.length - letters));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Kinds whose name is an adjective before the kind word («Одеська область», «Чорне море»). */
export const FOLLOWS_ADJECTIVE: ReadonlySet<Kind> = new Set([
  "region",
  "district",
  "sea",
  "strait",
  "lake",
  "island",
  "mountain",
  "street",
  "site",
]);

/** Kinds before a name that may be in no gazetteer («село Козин», «вул. Шевченка»). */
export const INTRODUCES_UNKNOWN: ReadonlySet<Kind> = new Set([
  "settlement",
  "river",
  "lake",
  "island",
  "mountain",
  "street",
]);
