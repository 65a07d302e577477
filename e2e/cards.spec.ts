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
