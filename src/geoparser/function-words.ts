import type { Lang } from "../model/words.ts";
import { casesAfter } from "./prepositions.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Prepositions that say nothing of a place, conjunctions, particles, articles, pronouns and numerals: closed classes, so no list of names. */
const OTHERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  uk: setOf(`
    про при для без крім окрім після перед протягом понад серед проти щодо задля заради завдяки замість всупереч
    і й та або чи але а проте однак якщо якби щоб аби бо тому хоч хоча коли як де куди звідки поки адже отже
    також теж ще вже лише тільки навіть саме майже не ні ані так ось це цей ця ці той те ті такий така таке такі
    який яка яке які що хто я ти він вона воно ми ви вони його її нас вас їх їй їм мій моя мої наш наша наші
    ваш ваша ваші свій своя свої весь вся все всі усе усі кожен кожна сам сама само самі один одна два три
    тут там тоді тепер потім
  `),
  ru: setOf(`
    про при для без кроме после перед среди против ради вместо вопреки благодаря о об обо у
    и или либо но а однако если чтобы чтоб ибо потому хотя когда как где куда откуда пока ведь итак
    также тоже еще уже лишь только даже именно почти не ни так вот это этот эта эти тот та то те такой такая такие
    какой какая какие что кто я ты он она оно мы вы они его ее нас вас их ей им мой моя мои наш наша наши
    ваш ваша ваши свой своя свои весь вся все каждый каждая сам сама само сами один одна два три
    тут там здесь тогда теперь потом
  `),
  en: setOf(`
    a an the this that these those of by with without before after since until under below among against along
    amid beside besides despite except like past per plus upon versus onto on up down out about
    as if when while where because although though unless once than then so but and or nor yet either neither both
    whether not no i you he she it we they me him her us them my your his its our their who whom whose which what
    there here how why all any some each every many much more most few several other another such only even just
    also too very still again soon now one two three
  `),
};

/** The word only holds a sentence together: an «In» that some mother may have named her child means none where it opens a sentence. */
export const isFunctionWord = (key: string, lang: Lang): boolean =>
  OTHERS[lang].has(key) || casesAfter(key, lang) !== undefined;
