import { expect, test, openWithoutMap } from "./open.ts";

interface Named {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}

for (const lang of ["en", "uk", "ru"] as const) {
  test(`every place has a card in ${lang}, its three names each in its own language`, async ({ page }) => {
    await openWithoutMap(page, `./?lang=${lang}`);
    const places = await page.evaluate(async () => {
      const response = await fetch("data/places.geojson");
      const { features } = (await response.json()) as {
        features: { id: string; properties: { names: Record<string, string> } }[];
      };
      return features.map(({ id, properties }): Named => ({ id, names: properties.names }));
    });
    expect(places).toHaveLength(28);
    const cards = await page.evaluate(
      async (ids) => {
        const seen: Named[] = [];
        for (const id of ids) {
          location.replace(`#place=${id}`);
          while (document.querySelector<HTMLElement>("#card-name")?.dataset["place"] !== id) {
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          const name = document.querySelector<HTMLElement>("#card-name");
          const others = [...document.querySelectorAll<HTMLElement>("#card .others [lang]")];
          const all = name ? [name, ...others] : others;
          const names = all.map((one) => [one.lang, (one.textContent ?? "").trim()] as const);
          seen.push({ id: name?.dataset["place"] ?? "", names: Object.fromEntries(names) });
        }
        return seen;
      },
      places.map(({ id }) => id),
    );
    expect(cards).toEqual(places);
  });
}

test("the card of a country that no text names leads to no other article", async ({ page }) => {
  await page.route("**/data/places.geojson", async (route) => {
    const response = await route.fetch();
    const places = await response.json();
    const [first] = places.features;
    const { mentions, ...properties } = first.properties;
    const none = Object.fromEntries(Object.keys(mentions).map((role) => [role, 0]));
    const names = { en: "Freedonia" };
    places.features.push({ ...first, id: "freedonia", properties: { ...properties, names, mentions: none } });
    await route.fulfill({ response, json: places });
  });
  await openWithoutMap(page, "?lang=en#place=freedonia");
  await expect(page.locator("#card-name")).toHaveText("Freedonia");
  await expect(page.locator("#card")).toContainText("The article shown does not mention it.");
  await expect(page.locator("#card a.link")).toHaveCount(0);
});
