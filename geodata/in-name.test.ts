import { expect, test } from "vitest";
import { geoparse } from "../src/geoparser/geoparse.ts";
import type { Lang } from "../src/model/words.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const gazetteer = loadGazetteer();
/** `surface=role` of the places of a text. */
const roles = (text: string, lang: Lang): string[] =>
  geoparse(text, gazetteer, { lang }).candidates.map(({ surface, role }) => `${surface}=${role}`);

test.each<[Lang, string, string]>([
  ["uk", "Учора «Динамо» Київ зіграло внічию.", "Київ=in-name"],
  ["uk", "Перемога «Шахтаря» Донецьк над «Зорею» Луганськ.", "Донецьк=in-name"],
  ["uk", "Матч Динамо Київ перенесли.", "Київ=in-name"],
  ["uk", "Угоду Мінськ-2 не виконано.", "Мінськ=in-name"],
  ["uk", "Про це пише газета «Вечірній Київ».", "Київ=in-name"],
  ["ru", "«Зенит» Санкт-Петербург выиграл.", "Санкт-Петербург=in-name"],
  ["ru", "Футболисты «Динамо» Москва победили.", "Москва=in-name"],
  ["ru", "Соглашение Минск-2 не выполнено.", "Минск=in-name"],
  ["ru", "Как сообщает газета «Вечерняя Москва», снег растаял.", "Москва=in-name"],
  ["uk", "Пише «Нью-Йорк таймс» у вівторок.", "Нью-Йорк=in-name"],
  ["uk", "Матч «Динамо» в Києві перенесли.", "Києві=scene"],
  ["ru", "Фильм «Брат» покажут в Москве.", "Москве=scene"],
])("%s: %s holds %s", (lang, text, expected) => expect(roles(text, lang)).toContain(expected));
