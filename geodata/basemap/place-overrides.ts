import { exonyms, namesById } from "./exonyms.ts";
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
const spelledInUkraine = namesById(`
696291 Prymorskyi|Приморський|Приморский
700019 Nyzhnohirskyi|Нижньогірський|Нижнегорский
697396 Petrivka|Петрівка|Петровка
701619 Masandra|Масандра|Массандра
713514 Alupka|Алупка|Алупка
708140 Hresivskyi|Гресівський|Грэсовский
689595 Viline|Віліне|Вилино
701845 Marinka|Мар’їнка|Марьинка
698138 Ovidiopol|Овідіополь|Овидиополь
704379 Krasnoilsk|Красноїльськ|Красноильск
704920 Korolevo|Королево|Королёво
688717 Vyshkovo|Вишково|Вышково
712521 Bilovodsk|Біловодськ|Беловодск
693176 Solotvyno|Солотвино|Солотвино
704608 Kivsharivka|Ківшарівка|Ковшаровка
700568 Mykolaiv|Миколаїв|Николаев
698232 Ostroh|Острог|Острог
690082 Velykodolynske|Великодолинське|Великодолинское
708366 Horodyshche|Городище|Городище
688073 Bunhe|Бунге|Бунге
691693 Terebovlia|Теребовля|Теребовля
695326 Rozhyshche|Рожище|Рожище
690545 Uzyn|Узин|Узин
712250 Bershad|Бершадь|Бершадь
712260 Beryslav|Берислав|Берислав
704705 Kotelva|Котельва|Котельва
705115 Kostiantynivka|Костянтинівка|Константиновка
701372 Mena|Мена|Мена
694273 Snovsk|Сновськ|Сновск
699453 Novomyrhorod|Новомиргород|Новомиргород
702421 Liuboml|Любомль|Любомль
690509 Valky|Валки|Валки
703142 Letychiv|Летичів|Летичев
699706 Novooleksiivka|Новоолексіївка|Новоалексеевка
710129 Derazhnia|Деражня|Деражня
865087 Teplodar|Теплодар|Теплодар
705544 Kobeliaky|Кобеляки|Кобеляки
710935 Chaplynka|Чаплинка|Чаплинка
696771 Pohrebyshche|Погребище|Погребище
702337 Makariv|Макарів|Макаров
698861 Novyi Svit|Новий Світ|Новый Свет
690629 Uspenka|Успенка|Успенка
709493 Dubrovytsia|Дубровиця|Дубровица
691705 Irmino|Ірміно|Ирмино
712200 Bezliudivka|Безлюдівка|Безлюдовка
706244 Khotyn|Хотин|Хотин
710715 Chornobaivka|Чорнобаївка|Чернобаевка
696581 Pomichna|Помічна|Помошная
708784 Hlevakha|Глеваха|Глеваха
710473 Chyhyryn|Чигирин|Чигирин
688956 Vorzel|Ворзель|Ворзель
709701 Yaremche|Яремче|Яремче
693469 Slovianoserbsk|Слов’яносербськ|Славяносербск
`);

/** Names by GeoNames id where the packaged sources have none, an old one, or one of another language. */
export const nameOverrides: Readonly<Record<number, Names>> = {
  ...inUkraine,
  ...spelledInUkraine,
  ...exonyms,
};

/**
 * Names that the law of 2015 on the symbols of totalitarian regimes took from places in Ukraine. Where a source still has
 * one, it does not have the name in force, and the place is left out.
 */
export const isOutlawedInUkraine = (latin: string): boolean =>
  /^(?:Lenin|Zavet-Len|Illich|Kirov(?:e|ske|o)?$|Kal[iy]n[iy]n|Frunze|Ordzhonikidze|Kuibyshev|Voikov|Sverdlov|Dzerzh[iy]nsk|Chapa[ie]*v|Shcherbakov|Telman|Furmanov|Oktiabr|Zhovtnev|Komsomol|Krasnohvard|Krasnoarm|Krasnoflot|Krasn[yi]+ Part|Chervonoarm|Sov[ie]+t|Radians)/u.test(
    latin,
  );
