/** Where the build has put the looks of each theme (geodata/pages/data-plugin.ts). */
declare module "virtual:looks" {
  const files: Readonly<Record<"light" | "dark", string>>;
  export default files;
}
/** Where the build has put the words of each language (geodata/pages/data-plugin.ts). */
declare module "virtual:words" {
  const files: Readonly<Record<import("./model/words.ts").Lang, string>>;
  export default files;
}
