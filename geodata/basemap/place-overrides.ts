import { namesIn } from "./name-tables.ts";
import type { Names } from "./place-names.ts";

/** Names in force in Ukraine by decisions of the Verkhovna Rada (2016, 2020, 2024). */
const inUkraine: Readonly<Record<number, Names>> = {
  695594: { en: "Rivne", uk: "Рівне", ru: "Ровно" },
  704202: { en: "Khrustalnyi", uk: "Хрустальний", ru: "Хрустальный" },
  700646: { en: "Mukachevo", uk: "Мукачево", ru: "Мукачево" },
  692975: { en: "Kadiivka", uk: "Кадіївка", ru: "Кадиевка" },
  713174: { en: "Bakhmut", uk: "Бахмут", ru: "Бахмут" },
  713716: { en: "Alchevsk", uk: "Алчевськ", ru: "Алчевск" },
  694382: { en: "Shakhtarsk", uk: "Шахтарськ", ru: "Шахтёрск" },
  699445: { en: "Samar", uk: "Самар", ru: "Самар" },
  710554: { en: "Sheptytskyi", uk: "Шептицький", ru: "Шептицкий" },
  692105: { en: "Dovzhansk", uk: "Довжанськ", ru: "Довжанск" },
  704422: { en: "Pokrovsk", uk: "Покровськ", ru: "Покровск" },
  706466: { en: "Khartsyzk", uk: "Харцизьк", ru: "Харцызск" },
  699553: { en: "Zviahel", uk: "Звягель", ru: "Звягель" },
  691374: { en: "Chystiakove", uk: "Чистякове", ru: "Чистяково" },
  713259: { en: "Antratsyt", uk: "Антрацит", ru: "Антрацит" },
  710035: { en: "Myrnohrad", uk: "Мирноград", ru: "Мирноград" },
  704403: { en: "Sorokyne", uk: "Сорокине", ru: "Сорокино" },
  707292: { en: "Izium", uk: "Ізюм", ru: "Изюм" },
  695379: { en: "Rovenky", uk: "Ровеньки", ru: "Ровеньки" },
  8341919: { en: "Varash", uk: "Вараш", ru: "Вараш" },
  709354: { en: "Toretsk", uk: "Торецьк", ru: "Торецк" },
  704679: { en: "Podilsk", uk: "Подільськ", ru: "Подольск" },
  7525990: { en: "Pivdennoukrainsk", uk: "Південноукраїнськ", ru: "Южноукраинск" },
  689378: { en: "Volodymyr", uk: "Володимир", ru: "Владимир" },
  688373: { en: "Yasynuvata", uk: "Ясинувата", ru: "Ясиноватая" },
  687997: { en: "Pivdenne", uk: "Південне", ru: "Южное" },
  704362: { en: "Yany Kapu", uk: "Яни Капу", ru: "Яны Капу" },
  709717: { en: "Donetsk", uk: "Донецьк", ru: "Донецк" },
  690548: { en: "Uzhhorod", uk: "Ужгород", ru: "Ужгород" },
  694423: { en: "Sevastopol", uk: "Севастополь", ru: "Севастополь" },
  705797: { en: "Khrestivka", uk: "Хрестівка", ru: "Хрестовка" },
  705809: { en: "Holubivka", uk: "Голубівка", ru: "Голубовка" },
  704204: { en: "Lyman", uk: "Лиман", ru: "Лиман" },
  704138: { en: "Kreminna", uk: "Кремінна", ru: "Кременная" },
  704393: { en: "Krasnohorivka", uk: "Красногорівка", ru: "Красногоровка" },
  707898: { en: "Huliaipole", uk: "Гуляйполе", ru: "Гуляйполе" },
  710915: { en: "Chasiv Yar", uk: "Часів Яр", ru: "Часов Яр" },
  692093: { en: "Svitlodarsk", uk: "Світлодарськ", ru: "Светлодарск" },
  694725: { en: "Shchastia", uk: "Щастя", ru: "Счастье" },
  705186: { en: "Kalmiuske", uk: "Кальміуське", ru: "Кальмиусское" },
  699675: { en: "Novoazovsk", uk: "Новоазовськ", ru: "Новоазовск" },
  694403: { en: "Siversk", uk: "Сіверськ", ru: "Северск" },
  690771: { en: "Ukrainsk", uk: "Українськ", ru: "Украинск" },
  706757: { en: "Soledar", uk: "Соледар", ru: "Соледар" },
  707758: { en: "Hlukhiv", uk: "Глухів", ru: "Глухов" },
  710548: { en: "Voznesenivka", uk: "Вознесенівка", ru: "Вознесеновка" },
  691999: { en: "Siverskodonetsk", uk: "Сіверськодонецьк", ru: "Северскодонецк" },
  697592: { en: "Sokolohirsk", uk: "Сокологірськ", ru: "Сокологорск" },
  697616: { en: "Shakhtarske", uk: "Шахтарське", ru: "Шахтарское" },
  700829: { en: "Otamanivka", uk: "Отаманівка", ru: "Атамановка" },
  704388: { en: "Berestyn", uk: "Берестин", ru: "Берестин" },
  697576: { en: "Zlatopil", uk: "Златопіль", ru: "Златополь" },
  709584: { en: "Khutir-Mykhailivskyi", uk: "Хутір-Михайлівський", ru: "Хутор-Михайловский" },
  690312: { en: "Bahacheve", uk: "Багачеве", ru: "Богачёво" },
  713175: { en: "Kypuche", uk: "Кипуче", ru: "Кипучее" },
  697276: { en: "Petrovo-Krasnosillia", uk: "Петрово-Красносілля", ru: "Петрово-Красноселье" },
  705799: { en: "Isliam-Terek", uk: "Іслям-Терек", ru: "Ислям-Терек" },
  693062: { en: "Ichki", uk: "Ічкі", ru: "Ички" },
  688904: { en: "Katerlez", uk: "Катерлез", ru: "Катерлез" },
  698652: { en: "Biiuk-Onlar", uk: "Біюк-Онлар", ru: "Биюк-Онлар" },
  703261: { en: "Yedi-Kuiu", uk: "Єді-Кую", ru: "Еди-Кую" },
  704381: { en: "Kurman", uk: "Курман", ru: "Курман" },
  697568: { en: "Dzhurchy", uk: "Джурчи", ru: "Джурчи" },
};

/** Towns whose Ukrainian name the packages have in Russian letters only, or whose Russian one they lack. */
const spelledInUkraine = namesIn("spelled-in-ukraine.tsv");

/** Names by GeoNames id where the packaged sources have none, an old one, or one of another language. */
export const nameOverrides: Readonly<Record<number, Names>> = {
  ...inUkraine,
  ...spelledInUkraine,
  ...namesIn("exonyms.tsv"),
};

/**
 * Names that the law of 2015 on the symbols of totalitarian regimes took from places in Ukraine. Where a source still has
 * one, it does not have the name in force, and the place is left out.
 */
export const isOutlawedInUkraine = (latin: string): boolean =>
  /^(?:Lenin|Zavet-Len|Illich|Kirov(?:e|ske|o)?$|Kal[iy]n[iy]n|Frunze|Ordzhonikidze|Kuibyshev|Voikov|Sverdlov|Dzerzh[iy]nsk|Chapa[ie]*v|Shcherbakov|Telman|Furmanov|Oktiabr|Zhovtnev|Komsomol|Krasnohvard|Krasnoarm|Krasnoflot|Krasn[yi]+ Part|Chervonoarm|Sov[ie]+t|Radians)/u.test(
    latin,
  );
