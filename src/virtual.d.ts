/** Where the build has put the words of each language (geodata/pages/words-plugin.ts). */
declare module "virtual:words" {
  const files: Readonly<Record<import("./model/words.ts").Lang, string>>;
  export default files;
}
